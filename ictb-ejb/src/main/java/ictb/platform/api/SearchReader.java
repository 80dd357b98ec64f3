package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Search;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an object of scalars; which fields it may have, the list decides that is searched. */
final class SearchReader implements Reader {

    private static final int MOST_FIELDS = 32;

    private final Reader text = Scalars.of(String.class).orElseThrow();

    @Override
    public Object read(String name, JsonValue value) {
        Map<String, JsonValue> object = Structures.object(name, value);
        if (object.size() > MOST_FIELDS) {
            throw new DomainException(name + " has at most " + MOST_FIELDS + " fields");
        }
        Map<String, String> terms = new LinkedHashMap<>();
        object.forEach((field, term) -> {
            if (!Structures.isAbsent(term)) {
                terms.putIfAbsent(Spellings.ofField(field), (String) text.read(name + " value", term));
            }
        });
        return new Search(terms);
    }
}
