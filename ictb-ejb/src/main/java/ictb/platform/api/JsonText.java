package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** JSON that a client wrote. */
public final class JsonText {

    /** Objects and lists within each other. */
    static final int MAX_DEPTH = 32;

    /** Objects, lists and what is in them: as many as elements in an envelope of SOAP. */
    static final int MAX_VALUES = 50_000;

    /** Bytes of memory that one value takes at most: an object with one member. */
    private static final long MEMORY_OF_A_VALUE = 200;

    private static final String MARK = "\uFEFF";

    private JsonText() {}

    /** Whether a text is an object or a list, where either may come as JSON. */
    public static boolean mayBeStructure(String text) {
        String stripped = withoutMark(text).stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }

    /** Bytes of memory that a text takes when it has been read, for its values and its characters; no less than it will be. */
    public static long weight(String text) {
        return Math.min(JsonScan.of(text).values(), MAX_VALUES) * MEMORY_OF_A_VALUE + 2L * text.length();
    }

    /**
     * Reads a text, with a byte order mark in front or without.
     *
     * @param name of the argument, for the sentence
     * @throws DomainException when the text is no JSON, nested deeper than {@value #MAX_DEPTH}, or holds half of a character
     * @throws Rejection 413 when it has more than {@value #MAX_VALUES} values
     */
    public static JsonValue read(String name, String sent) {
        String text = withoutMark(sent);
        JsonScan scan = JsonScan.of(text);
        if (scan.depth() > MAX_DEPTH) {
            throw new DomainException(name + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (scan.values() > MAX_VALUES) {
            throw Rejection.tooLarge(name + " has more than " + MAX_VALUES + " values");
        }
        if (scan.holdsLoneSurrogate()) {
            throw new DomainException(name + " holds half of a character: a lone surrogate");
        }
        try (JsonReader reader = Jsonp.PROVIDER.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException e) {
            // Parsers throw different things: a number of a thousand digits is an UnsupportedOperationException.
            throw new DomainException(name + " is not readable as JSON", e);
        }
    }

    /** Files that editors on Windows save begin with one. */
    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
