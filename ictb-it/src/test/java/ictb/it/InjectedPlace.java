package ictb.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where in a call something else is put than belongs there.
 *
 * @param field of the form
 * @param member of the object in it, as a JSON pointer; empty where the field itself is replaced
 */
record InjectedPlace(String field, String member) {

    private static final String HOLE = "a hole to be filled";

    /** Every argument of a method and every member of those that are objects or lists, wherever its golden file has one. */
    static List<InjectedPlace> in(GoldenFile file) {
        JsonObject sent = file.exchanges().get(0).send();
        List<InjectedPlace> places = new ArrayList<>();
        sent.forEach((name, value) -> {
            places.add(new InjectedPlace(name, ""));
            addMembers(places, name, "", value);
        });
        for (String argument : file.arguments()) {
            String[] path = argument.split("\\.", 2);
            JsonValue object = sent.get(path[0]);
            if (path.length == 1 && object == null) {
                places.add(new InjectedPlace(argument, ""));
            } else if (path.length == 2 && object instanceof JsonObject known && !known.containsKey(path[1])) {
                places.add(new InjectedPlace(path[0], "/" + path[1]));
            }
        }
        return places;
    }

    private static void addMembers(List<InjectedPlace> places, String field, String path, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> addMember(places, field, path + "/" + name, member));
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                addMember(places, field, path + "/" + i, list.get(i));
            }
        }
    }

    private static void addMember(List<InjectedPlace> places, String field, String path, JsonValue member) {
        places.add(new InjectedPlace(field, path));
        addMembers(places, field, path, member);
    }

    /** The exchange's fields as bytes, with this in this place. */
    RawForm filled(Map<String, String> fields, Injection injection) {
        RawForm form = new RawForm();
        fields.forEach((name, value) -> form.with(name, RawForm.bytes(value)));
        if (member.isEmpty()) {
            return form.with(field, injection.bytes());
        }
        JsonStructure with = hollow(fields.get(field));
        String quotedHole = Json.createValue(HOLE).toString();
        return form.with(field, RawForm.bytes(with.toString()).replace(quotedHole, injection.json()));
    }

    private JsonStructure hollow(String json) {
        JsonPointer pointer = Json.createPointer(member);
        JsonString hole = Json.createValue(HOLE);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonStructure whole = reader.read();
            return pointer.containsValue(whole) ? pointer.replace(whole, hole) : pointer.add(whole, hole);
        }
    }
}
