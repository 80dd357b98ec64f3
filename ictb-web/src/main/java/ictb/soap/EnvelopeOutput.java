package ictb.soap;

import ictb.platform.api.AnswerOutput;
import jakarta.json.JsonValue;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An answer as an envelope: {@code ok} and {@code result}. A list is elements of one name, what is absent is no element, a map
 * is items of key and value.
 */
final class EnvelopeOutput implements AnswerOutput {

    private enum Kind {
        ROOT,
        OBJECT,
        MAP,
        LIST
    }

    /**
     * What is being written.
     *
     * @param element of a list: how its elements are called
     * @param open elements that end with it
     */
    private record Frame(Kind kind, String element, int open) {}

    private final EnvelopeWriter xml;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private String name = Names.RESULT;

    EnvelopeOutput(SoapVersion version, String method, OutputStream out) {
        xml = new EnvelopeWriter(version, out);
        xml.startOurs(method + Names.RESPONSE);
        xml.start(Names.OK);
        xml.text("true");
        xml.end();
        frames.push(new Frame(Kind.ROOT, "", 0));
    }

    @Override
    public void startObject() {
        frames.push(new Frame(Kind.OBJECT, "", open()));
    }

    @Override
    public void startMap() {
        frames.push(new Frame(Kind.MAP, "", open()));
    }

    @Override
    public void startList() {
        switch (frames.element().kind()) {
            case LIST -> frames.push(new Frame(Kind.LIST, Names.ITEM, open()));
            case MAP -> frames.push(new Frame(Kind.LIST, Names.VALUE, openItem()));
            default -> frames.push(new Frame(Kind.LIST, name, 0));
        }
    }

    @Override
    public void end() {
        close(frames.pop().open());
    }

    @Override
    public void name(String member) {
        name = member;
    }

    @Override
    public void nothing() {
        if (frames.element().kind() == Kind.MAP) {
            close(openItem());
        }
    }

    @Override
    public void text(String text) {
        int open = open();
        xml.text(text);
        close(open);
    }

    @Override
    public void bool(boolean bool) {
        text(String.valueOf(bool));
    }

    @Override
    public void whole(long number) {
        text(String.valueOf(number));
    }

    @Override
    public void whole(BigInteger number) {
        text(number.toString());
    }

    @Override
    public void decimal(BigDecimal number) {
        text(number.toPlainString());
    }

    @Override
    public void decimal(double number) {
        decimal(BigDecimal.valueOf(number));
    }

    @Override
    public void json(JsonValue json) {
        text(json.toString());
    }

    @Override
    public void finish() {
        xml.finish();
    }

    @Override
    public void close() {
        // What broke off stays without an end.
    }

    /** @return how many elements were started for the next value */
    private int open() {
        Frame frame = frames.element();
        int items = frame.kind() == Kind.MAP ? openItem() : 0;
        xml.start(
                switch (frame.kind()) {
                    case LIST -> frame.element();
                    case MAP -> Names.VALUE;
                    default -> name;
                });
        return items + 1;
    }

    private int openItem() {
        xml.start(Names.ITEM);
        xml.start(Names.KEY);
        xml.text(name);
        xml.end();
        return 1;
    }

    private void close(int elements) {
        for (int i = 0; i < elements; i++) {
            xml.end();
        }
    }
}
