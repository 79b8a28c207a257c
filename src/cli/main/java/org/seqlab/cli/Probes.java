package org.seqlab.cli;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.simd.Simd;

/** What {@code doctor} looks for. Each probe tries the thing itself, not a version number. */
final class Probes {
    private Probes() {}

    static List<Finding> all() {
        return Stream.of(jdk(), vectors(), fonts(), memory(), jupyter(), sandbox()).toList();
    }

    private static Finding jdk() {
        String version = Runtime.version() + ", " + System.getProperty("java.home");
        return ToolProvider.getSystemJavaCompiler() == null
                ? Finding.needed("JDK", version + " has no compiler", "install a JDK, 17 or later")
                : Finding.ok("JDK", version);
    }

    private static Finding vectors() {
        return Simd.isVector()
                ? Finding.ok("vector kernels", "jdk.incubator.vector")
                : Finding.optional(
                        "vector kernels",
                        "absent, plain loops serve: same results, slower training",
                        "start java with --add-modules jdk.incubator.vector");
    }

    private static Finding fonts() {
        try {
            BufferedImage image = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            pen.drawString("loss", 2, 15);
            pen.dispose();
            return Finding.ok("fonts for charts", pen.getFont().getFamily());
        } catch (LinkageError | RuntimeException e) {
            return Finding.needed(
                    "fonts for charts",
                    "drawing text failed: " + e.getMessage(),
                    "Debian, Ubuntu: sudo apt install libharfbuzz0b libfreetype6"
                            + " libfontconfig1 fonts-dejavu-core");
        }
    }

    private static Finding memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return megabytes >= 700
                ? Finding.ok("memory for Java", megabytes + " MB")
                : Finding.optional(
                        "memory for Java",
                        megabytes + " MB",
                        "the trigger-word notebook wants 700 MB: start java with -Xmx900m");
    }

    private static Finding jupyter() {
        for (String name : List.of("jupyter-lab", "jupyter-notebook", "jupyter")) {
            Optional<Finding> found =
                    Programs.find(name).map(file -> Finding.ok("Jupyter", file.toString()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Finding.optional(
                "Jupyter",
                "not on the path, the built-in notebook serves",
                "Debian: sudo apt install jupyter-notebook · elsewhere: uv tool install"
                        + " jupyterlab, or pip install jupyterlab");
    }

    private static Finding sandbox() {
        Level level = Sandbox.best().level();
        return level.compareTo(Level.L2) >= 0
                ? Finding.ok("sandbox for grading", level + ", " + level.means())
                : Finding.optional(
                        "sandbox for grading",
                        level + ", " + level.means() + ": enough for self-check only",
                        "teachers: " + Sandbox.advice());
    }
}
