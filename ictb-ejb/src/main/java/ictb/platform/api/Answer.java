package ictb.platform.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/** What the client gets: what a method answered, or a refusal. Each door writes it in its own notation. */
public final class Answer {

    /** Writes the answer; may be called once. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The header that tells what was done otherwise than the client asked. */
    public static final String NOTE = "X-ICTB-Note";

    /** Opens an answer in a notation. */
    @FunctionalInterface
    public interface Notation {
        /** @param isDone whether a payload follows, and no refusal's sentence */
        AnswerOutput open(boolean isDone, OutputStream out);
    }

    private final int status;
    private final Map<String, String> headers;
    private final boolean isDone;
    private final Object payload;

    private Answer(int status, Map<String, String> headers, boolean isDone, Object payload) {
        this.status = status;
        this.headers = headers;
        this.isDone = isDone;
        this.payload = payload;
    }

    static Answer of(Object payload) {
        return of(payload, List.of());
    }

    /**
     * Of a stream the first element is fetched at once: what fails at the beginning fails before the status is sent.
     *
     * @param notes sentences about what was done otherwise than the client asked
     */
    static Answer of(Object payload, List<String> notes) {
        Map<String, String> headers = notes.isEmpty() ? Map.of() : Map.of(NOTE, String.join("; ", notes));
        return new Answer(200, headers, true, Rows.isLazy(payload) ? Rows.begin(payload) : payload);
    }

    /** With the refusal's status. */
    public static Answer refused(Rejection refusal) {
        return new Answer(refusal.status(), refusal.headers(), false, refusal.getMessage());
    }

    public static Answer refused(int status, String sentence) {
        return new Answer(status, Map.of(), false, sentence);
    }

    /** As REST has it. */
    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** What is wrong. */
    public Optional<String> refusal() {
        return isDone ? Optional.empty() : Optional.of((String) payload);
    }

    /** As JSON: {@code [true, payload]} or {@code [false, sentence]}. */
    public Body body() {
        return in(JsonOutput::new);
    }

    /**
     * A payload that is no stream is written now, into memory, so that a failure still becomes a clean answer.
     *
     * @throws RuntimeException where something cannot be written: a fault of ours
     */
    public Body in(Notation notation) {
        if (payload instanceof Rows rows) {
            return out -> {
                try (rows) {
                    AnswerWriter.write(rows.elements(), notation.open(isDone, out));
                }
            };
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AnswerWriter.write(payload, notation.open(isDone, written));
        return written::writeTo;
    }

    /** Elements that are fetched while they are written. */
    private record Rows(Iterator<?> elements, AutoCloseable source) implements AutoCloseable {

        static boolean isLazy(Object payload) {
            return payload instanceof Iterator || payload instanceof BaseStream;
        }

        static Rows begin(Object payload) {
            Iterator<?> elements =
                    payload instanceof BaseStream<?, ?> stream ? stream.iterator() : (Iterator<?>) payload;
            Rows rows = new Rows(elements, payload instanceof AutoCloseable closeable ? closeable : () -> {});
            try {
                elements.hasNext();
                return rows;
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        }

        @Override
        public void close() {
            try {
                source.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
