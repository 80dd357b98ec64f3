package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array that came as many fields, {@code [phone]} and {@code [custom][0]}, as PHP reads them back: {@code []} takes the
 * next free index, a later field replaces an earlier one.
 */
final class BracketedFields {

    /** Possessive: a group that may be given back needs a stack as deep as a client's brackets are many. */
    private static final Pattern KEYS = Pattern.compile("(?:\\[[^\\[\\]]*+])++");

    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param keys {@code [a][b]} */
    void add(String keys, String value) {
        if (!KEYS.matcher(keys).matches()) {
            throw new DomainException("A field has a name with brackets that do not match");
        }
        BracketedFields array = this;
        Matcher key = KEY.matcher(keys);
        key.find();
        String name = array.name(key.group(1));
        for (int depth = 1; key.find(); depth++) {
            if (depth >= JsonText.MAX_DEPTH) {
                throw new DomainException("A field is nested deeper than " + JsonText.MAX_DEPTH + " levels");
            }
            array = array.inner(name);
            name = array.name(key.group(1));
        }
        array.members.put(name, value);
    }

    JsonValue toJson() {
        JsonObjectBuilder object = Jsonp.PROVIDER.createObjectBuilder();
        members.forEach((name, value) -> object.add(
                name,
                value instanceof BracketedFields inner ? inner.toJson() : Jsonp.PROVIDER.createValue((String) value)));
        return object.build();
    }

    private BracketedFields inner(String name) {
        if (!(members.get(name) instanceof BracketedFields)) {
            members.put(name, new BracketedFields());
        }
        return (BracketedFields) members.get(name);
    }

    private String name(String written) {
        return written.isEmpty() ? String.valueOf(members.size()) : written;
    }
}
