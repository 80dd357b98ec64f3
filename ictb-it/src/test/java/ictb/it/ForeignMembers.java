package ictb.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Members that a method does not document, each with a value of its own that is found again wherever it is kept: the columns
 * of all tables, without their table's name too and as Java would spell them, and the members that other methods take or
 * answer.
 */
final class ForeignMembers {

    /** What a value looks like among others, for MariaDB: never a part of a hash in hexadecimal digits. */
    static final String MARK = "(^|[^0-9a-f])7000[0-9]{3}([^0-9a-f]|$)";

    private static final int FIRST = 7_000_000;
    private static final int MOST = 999;

    /** Nothing documents the members of a flow one by one: these are those of all its nodes and of a reminder's parts. */
    private static final Set<String> OF_FLOWS = Set.of(
            "start",
            "nodes",
            "type",
            "next",
            "recording_id",
            "keys",
            "timeout",
            "repeat",
            "invalid",
            "name",
            "digits",
            "kind",
            "value",
            "seconds",
            "extension_id",
            "number",
            "equals",
            "then",
            "else",
            "confirm",
            "cancel");

    /** Objects in a flow whose members are keys and nodes by their names. */
    private static final Set<String> MAPS_OF_FLOWS = Set.of("nodes", "keys");

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private final JsonObject paths;
    private final Map<String, JsonValue> values = new TreeMap<>();
    private int given;

    private ForeignMembers(JsonObject document) {
        paths = document.getJsonObject("paths");
    }

    static ForeignMembers of(RunningSystem system) throws SQLException {
        ForeignMembers members = new ForeignMembers(openApi(system));
        for (String column : system.texts("SELECT CONCAT_WS(' ', table_name, column_name, data_type)"
                + " FROM information_schema.columns WHERE table_schema = DATABASE()")) {
            String[] parts = column.split(" ");
            boolean isNumber = parts[2].matches("bigint|int|tinyint|decimal");
            members.add(parts[1], isNumber);
            members.add(parts[1].replaceFirst("^" + parts[0] + "_", ""), isNumber);
        }
        members.addPropertiesOf(members.paths);
        return members;
    }

    private static JsonObject openApi(RunningSystem system) {
        try (InputStream in = system.address().resolve("/openapi.json").toURL().openStream();
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPropertiesOf(JsonValue schema) {
        if (schema instanceof JsonArray list) {
            list.forEach(this::addPropertiesOf);
        } else if (schema instanceof JsonObject object) {
            object.values().forEach(this::addPropertiesOf);
            if (object.get("properties") instanceof JsonObject properties) {
                properties.keySet().forEach(name -> add(name, false));
            }
        }
    }

    /** A number where a column of that name holds one. */
    private void add(String name, boolean isNumber) {
        String camelCase =
                UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        for (String spelt : List.of(name, camelCase)) {
            JsonValue known = values.get(spelt);
            if (known == null || isNumber && known instanceof JsonString) {
                int value = FIRST + given++;
                values.put(spelt, isNumber ? Json.createValue(value) : Json.createValue("mk" + value));
            }
        }
        if (given > MOST) {
            throw new AssertionError("More names than values that tell them apart");
        }
    }

    /** So many names. */
    int count() {
        return values.size();
    }

    boolean documents(String method, String argument) {
        return properties(schema(method)).containsKey(argument);
    }

    /** An exchange's fields, and into all its objects and besides them everything that its method does not document. */
    String[] into(GoldenFile file, Scene scene) {
        JsonObject documented = properties(schema(file.method()));
        List<String> fields = new ArrayList<>();
        file.exchanges().get(0).send().forEach((name, value) -> {
            fields.add(name);
            fields.add(
                    value instanceof JsonString text
                            ? scene.resolve(text.getString())
                            : marked(read(scene.resolve(value.toString())), documented.getJsonObject(name), name)
                                    .toString());
        });
        values.forEach((name, value) -> {
            if (!documented.containsKey(name)) {
                fields.add(name);
                fields.add(value instanceof JsonString text ? text.getString() : value.toString());
            }
        });
        return fields.toArray(String[]::new);
    }

    private JsonObject schema(String method) {
        return paths.getJsonObject("/rest/" + method)
                .getJsonObject("post")
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("multipart/form-data")
                .getJsonObject("schema");
    }

    private static JsonObject properties(JsonObject schema) {
        return schema.containsKey("properties") ? schema.getJsonObject("properties") : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private JsonValue marked(JsonValue value, JsonObject schema, String name) {
        if (value instanceof JsonArray list) {
            JsonObject element = schema.containsKey("items") ? schema.getJsonObject("items") : schema;
            JsonArrayBuilder marked = Json.createArrayBuilder();
            list.forEach(one -> marked.add(marked(one, element, "")));
            return marked.build();
        }
        return value instanceof JsonObject object ? markedObject(object, schema, name) : value;
    }

    private JsonObject markedObject(JsonObject object, JsonObject schema, String name) {
        JsonObject documented = properties(schema);
        Set<String> known = documented.isEmpty() ? OF_FLOWS : documented.keySet();
        JsonObjectBuilder marked = Json.createObjectBuilder();
        object.forEach((member, value) -> marked.add(
                member, marked(value, documented.isEmpty() ? schema : documented.getJsonObject(member), member)));
        if (!MAPS_OF_FLOWS.contains(name)) {
            values.forEach((foreign, value) -> {
                if (!known.contains(foreign) && !object.containsKey(foreign)) {
                    marked.add(foreign, value);
                }
            });
        }
        return marked.build();
    }
}
