package ictb.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same request again and again, by several clients that keep their connections.
 *
 * @param type of the body
 * @param body of a POST; empty for a GET
 * @param mark what the beginning of an answer holds when the call succeeds
 */
record HttpLoad(URI address, String type, String body, String mark) {

    private static final int BEGINNING = 300;

    private static final int CLIENTS = 4;
    private static final long NANOS_IN_A_SECOND = 1_000_000_000L;

    /** As PHP's programs call the guide's methods. */
    static HttpLoad form(URI address, String fields) {
        return new HttpLoad(address, "application/x-www-form-urlencoded", fields, "[true");
    }

    /** Until the server's code is compiled: by requests, since seconds say little on a busy machine. */
    void warmUp(int requests) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    for (int sent = 0; sent < requests / CLIENTS; sent++) {
                        request();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    /** @return requests a second */
    double run(int seconds) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + seconds * NANOS_IN_A_SECOND;
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(clients.submit(() -> requestsUntil(end)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return (double) sum / seconds;
        } finally {
            clients.shutdown();
        }
    }

    private long requestsUntil(long end) throws IOException {
        long done = 0;
        while (System.nanoTime() < end) {
            request();
            done++;
        }
        return done;
    }

    /** @return how many bytes were answered */
    long request() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            connection.getOutputStream().write(body.getBytes(UTF_8));
        }
        try (InputStream answer = connection.getInputStream()) {
            return read(answer);
        }
    }

    /** Whatever its length, in one buffer; what is no success is no answer. */
    private long read(InputStream answer) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
            if (bytes == 0 && !new String(buffer, 0, Math.min(BEGINNING, read), UTF_8).contains(mark)) {
                throw new IllegalStateException("Refused by " + address);
            }
            bytes += read;
        }
        return bytes;
    }
}
