package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.seqlab.grade.ledger.LedgerException;
import picocli.CommandLine;

/** Turns an exception of a command into one line and the exit code that the README promises. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final int ENVIRONMENT = 3;
    private static final int INTERNAL = 4;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println("seqlab " + command.getCommandName() + ": " + sentence(failure));
        if (System.getenv("SEQLAB_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code(failure);
    }

    private static int code(Exception failure) {
        if (failure instanceof IllegalArgumentException) {
            return CommandLine.ExitCode.USAGE;
        }
        boolean outside =
                failure instanceof IOException
                        || failure instanceof UncheckedIOException
                        || failure instanceof LedgerException;
        return outside ? ENVIRONMENT : INTERNAL;
    }

    private static String sentence(Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException io ? io.getCause() : (Throwable) failure;
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written.";
        }
        if (cause instanceof IllegalArgumentException
                || cause instanceof IOException
                || cause instanceof LedgerException) {
            return String.valueOf(cause.getMessage());
        }
        return "internal error, " + cause + ". SEQLAB_DEBUG=1 shows where; please report it.";
    }
}
