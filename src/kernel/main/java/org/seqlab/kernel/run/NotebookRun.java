package org.seqlab.kernel.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.seqlab.kernel.Lab;
import org.seqlab.kernel.output.Output;
import org.seqlab.kernel.session.CellError;
import org.seqlab.kernel.session.JavaSession;
import org.seqlab.kernel.session.Outcome;
import org.seqlab.kernel.show.Values;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/** Runs the cells of a notebook from top to bottom, as Restart and Run All does. */
public final class NotebookRun {
    private static final long STACK = 64L << 20;

    /**
     * What came of a notebook.
     *
     * @param notebook the notebook with its outputs
     * @param failures one line for each cell that failed
     */
    public record Result(Notebook notebook, List<String> failures) {}

    private final Duration perCell;
    private final boolean stopAtError;
    private final Consumer<String> progress;
    private final Collector collector = new Collector();
    private final List<String> failures = new ArrayList<>();
    private int count;

    /**
     * Prepares a run.
     *
     * @param perCell time after which a cell is interrupted
     * @param stopAtError whether the cells after the first failure are left out
     * @param progress takes a line for each cell
     */
    public NotebookRun(Duration perCell, boolean stopAtError, Consumer<String> progress) {
        this.perCell = perCell;
        this.stopAtError = stopAtError;
        this.progress = progress;
    }

    /**
     * Runs a notebook in a session of its own.
     *
     * @param notebook the notebook
     * @return the notebook with outputs, and what failed
     */
    public Result run(Notebook notebook) {
        FutureTask<Result> task = new FutureTask<>(() -> runHere(notebook));
        new Thread(null, task, "seqlab-run", STACK).start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Result runHere(Notebook notebook) {
        try (JavaSession session = new JavaSession();
                Output output = Output.open(collector)) {
            Lab.use(session);
            session.prepare();
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : notebook.cells()) {
                boolean runs = cell.type() == CellType.CODE && !cell.source().isBlank();
                boolean stopped = stopAtError && !failures.isEmpty();
                cells.add(runs && !stopped ? run(session, output, cell) : cell);
            }
            return new Result(notebook.withCells(cells), List.copyOf(failures));
        } finally {
            Lab.use(null);
        }
    }

    private Cell run(JavaSession session, Output output, Cell cell) {
        count++;
        long start = System.nanoTime();
        Outcome outcome = inTime(session, cell);
        outcome.notices().forEach(System.err::println);
        output.endCell();
        if (outcome.shown()) {
            collector.result(Values.of(outcome.value().orElse(null)), count);
        }
        outcome.error().ifPresent(collector::error);
        outcome.error().ifPresent(e -> failures.add("cell " + count + ": " + headline(e)));
        double seconds = (System.nanoTime() - start) * 1e-9;
        String state = outcome.error().isPresent() ? "FAILED" : "ok";
        progress.accept(String.format("cell %2d  %-6s  %5.1f s", count, state, seconds));
        return cell.withOutputs(count, collector.take());
    }

    private static String headline(CellError error) {
        return error.lines().get(0);
    }

    private Outcome inTime(JavaSession session, Cell cell) {
        Timer clock = new Timer("seqlab-clock", true);
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        session.interrupt();
                    }
                },
                perCell.toMillis());
        try {
            return session.run(cell.source(), count);
        } finally {
            clock.cancel();
        }
    }
}
