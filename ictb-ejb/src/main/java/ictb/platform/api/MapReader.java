package ictb.platform.api;

import ictb.platform.Text;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an object whose members are all of one type, in the order in which they were sent; absent ones are left out. */
final class MapReader implements Reader {

    /** Characters of a member's name that a refusal tells. */
    private static final int LONGEST_NAME = 64;

    private final Reader element;

    MapReader(Type element) {
        this.element = Readers.of(element);
    }

    @Override
    public Object read(String name, JsonValue value) {
        Map<String, Object> read = new LinkedHashMap<>();
        Structures.members(name, value).forEach((key, member) -> {
            if (!Structures.isAbsent(member)) {
                read.put(key, element.read(name + "." + Text.cut(key, LONGEST_NAME), member));
            }
        });
        return Collections.unmodifiableMap(read);
    }
}
