package ictb.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How much a process's objects take, as a full collection has left them. */
record Heap(long pid, Path output) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    long megabytes() throws IOException, InterruptedException {
        String histogram = histogram();
        String total =
                histogram.substring(histogram.lastIndexOf("Total")).strip().split("\\s+")[2];
        return Long.parseLong(total) >> 20;
    }

    /** The most that is seen while something is done, looking again and again. */
    long mostDuring(Work work) throws IOException, InterruptedException {
        CompletableFuture<Void> doing = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        long most = 0;
        while (!doing.isDone()) {
            most = Math.max(most, megabytes());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        doing.join();
        return most;
    }

    private String histogram() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, "" + pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("jcmd failed, see " + output);
        }
        return Files.readString(output);
    }
}
