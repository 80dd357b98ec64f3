package ictb.platform.api;

import ictb.platform.Jsonp;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An answer as JSON: an array of two. */
final class JsonOutput implements AnswerOutput {

    private final JsonGenerator json;

    JsonOutput(boolean isDone, OutputStream out) {
        json = Jsonp.PROVIDER.createGenerator(new Unclosed(out));
        json.writeStartArray().write(isDone);
    }

    @Override
    public void startObject() {
        json.writeStartObject();
    }

    @Override
    public void startMap() {
        json.writeStartObject();
    }

    @Override
    public void startList() {
        json.writeStartArray();
    }

    @Override
    public void end() {
        json.writeEnd();
    }

    @Override
    public void name(String name) {
        json.writeKey(name);
    }

    @Override
    public void nothing() {
        json.writeNull();
    }

    @Override
    public void text(String text) {
        json.write(text);
    }

    @Override
    public void bool(boolean bool) {
        // As the guide has flags, so that what was read can be sent again.
        json.write(bool ? 1 : 0);
    }

    @Override
    public void whole(long number) {
        json.write(number);
    }

    @Override
    public void whole(BigInteger number) {
        json.write(number);
    }

    @Override
    public void decimal(BigDecimal number) {
        json.write(number);
    }

    @Override
    public void decimal(double number) {
        json.write(number);
    }

    @Override
    public void json(JsonValue value) {
        json.write(value);
    }

    @Override
    public void finish() {
        json.writeEnd();
    }

    @Override
    public void close() {
        json.close();
    }

    /** The container closes its stream itself. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
