package ictb.platform.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the client gets: always JSON, always an array of two. */
public final class Answer {

    /** Writes the JSON; may be called once. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private final int status;
    private final Map<String, String> headers;
    private final Body body;

    private Answer(int status, Map<String, String> headers, Body body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * {@code [true, payload]}. A payload that is no stream is written at once, into memory, so that a failure still
     * becomes a clean answer; of a stream the first element is fetched for the same reason.
     */
    static Answer of(Object payload) {
        return AnswerWriter.isLazy(payload)
                ? new Answer(200, Map.of(), AnswerWriter.lazily(payload))
                : new Answer(200, Map.of(), written(true, payload));
    }

    /** {@code [false, sentence]} with the refusal's status. */
    public static Answer refused(Rejection refusal) {
        return new Answer(refusal.status(), refusal.headers(), written(false, refusal.getMessage()));
    }

    /** {@code [false, sentence]}. */
    public static Answer refused(int status, String sentence) {
        return new Answer(status, Map.of(), written(false, sentence));
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Body body() {
        return body;
    }

    private static Body written(boolean success, Object payload) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            AnswerWriter.write(success, payload, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json::writeTo;
    }
}
