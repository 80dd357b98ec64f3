package ictb.platform.api;

import ictb.platform.DomainException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Objects and lists in all the forms in which PHP sends them. */
final class Structures {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private Structures() {}

    /** An object; {@code []} is how PHP writes one without members. */
    static JsonObject object(String name, JsonValue value) {
        JsonValue given = opened(name, value);
        if (given instanceof JsonObject object) {
            return object;
        }
        if (given instanceof JsonArray list && list.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        throw new DomainException(name + " must be an object, in JSON: {\"name\": \"value\"}");
    }

    /** Members by name; PHP writes those that are named 0, 1, 2 and so on as a list. */
    static Map<String, JsonValue> members(String name, JsonValue value) {
        if (!(opened(name, value) instanceof JsonArray list)) {
            return object(name, value);
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        list.forEach(member -> members.put("" + members.size(), member));
        return members;
    }

    /** A list; PHP writes one with a gap as {@code {"0": …, "2": …}}, and a lone value stands for a list of one. */
    static List<JsonValue> list(String name, JsonValue value) {
        JsonValue given = opened(name, value);
        if (given instanceof JsonArray list) {
            return list;
        }
        if (!(given instanceof JsonObject object)) {
            return List.of(given);
        }
        if (!object.keySet().stream().allMatch(key -> INDEX.matcher(key).matches())) {
            throw new DomainException(name + " must be a list, in JSON: [\"a\", \"b\"]");
        }
        return List.copyOf(object.values());
    }

    /** Whether a client meant nothing by it. */
    static boolean isAbsent(JsonValue value) {
        return value == JsonValue.NULL
                || value instanceof JsonString text && text.getString().isEmpty();
    }

    /** An array comes as JSON text in one field. */
    private static JsonValue opened(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            String text = JsonText.withoutMark(string.getString()).strip();
            if (text.startsWith("{") || text.startsWith("[")) {
                return JsonText.read(name, text);
            }
        }
        return value;
    }
}
