package ictb.document.fax;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Converts every file of a folder in a JVM of its own, whose heap is what that JVM needs idle and 64 MiB more. */
final class SmallHeap {

    private static final int MINUTES = 5;

    private SmallHeap() {}

    /** @return what became of each file: its number of pages, the refusal, or the failure */
    static TreeMap<String, String> convert(Path folder) throws IOException, InterruptedException {
        int idle = Integer.parseInt(run("-Xmx512m", folder, "idle").get(0));
        TreeMap<String, String> results = new TreeMap<>();
        for (String line : run("-Xmx" + (idle + FaxPages.HEAP_MIB) + "m", folder, "all")) {
            int space = line.indexOf(' ');
            results.put(line.substring(0, space), line.substring(space + 1));
        }
        return results;
    }

    private static List<String> run(String heap, Path folder, String what) throws IOException, InterruptedException {
        Path told = folder.resolveSibling(what + ".txt");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeap.class.getName(),
                        folder.toString(),
                        what,
                        told.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling(what + ".log").toFile())
                .start();
        try {
            jvm.waitFor(MINUTES, TimeUnit.MINUTES);
        } finally {
            jvm.destroyForcibly();
        }
        return Files.readAllLines(told);
    }

    /** A folder, what to do, and the file to tell it in, line by line. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path fax = Files.createTempFile("fax", ".tif");
        try (PrintWriter told = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])), true)) {
            // What is loaded once and kept: classes, fonts.
            become(folder.resolveSibling("good.pdf"), fax);
            become(folder.resolveSibling("good.tif"), fax);
            if (arguments[1].equals("idle")) {
                System.gc();
                Runtime jvm = Runtime.getRuntime();
                told.println(jvm.totalMemory() - jvm.freeMemory() >> 20);
            } else {
                for (Path file : files(folder)) {
                    told.println(file.getFileName() + " " + become(file, fax));
                }
            }
        } finally {
            Files.delete(fax);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String become(Path file, Path fax) throws IOException {
        try {
            return FaxPages.convert(file, fax).pages() + " pages";
        } catch (UnfitDocument refused) {
            return refused.getMessage();
        } catch (RuntimeException | Error failed) {
            return failed.toString();
        }
    }
}
