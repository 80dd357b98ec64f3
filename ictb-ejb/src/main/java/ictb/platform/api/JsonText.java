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

    private JsonText() {}

    /**
     * @param name of the argument, for the sentence
     * @throws DomainException when the text is no JSON, or nested deeper than {@value #MAX_DEPTH}
     */
    public static JsonValue read(String name, String text) {
        if (depth(text) > MAX_DEPTH) {
            throw new DomainException(name + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        try (JsonReader reader = Jsonp.PROVIDER.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException e) {
            // Parsers throw different things: a number of a thousand digits is an UnsupportedOperationException.
            throw new DomainException(name + " is not readable as JSON", e);
        }
    }

    /** Looked at before parsing: a parser that recurses would need a stack as deep as the text. */
    static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }
}
