package ictb.docs;

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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The golden file of a method, with something readable where it has a placeholder. */
final class Examples {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z ]+)}");
    private static final String NUMBER = "17";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("any time", "2026-12-31T18:00:00Z"),
            Map.entry("any key", "ictb_5f3a…"),
            Map.entry("any session", "5f3a9c0e7b1d4826a5f3a9c0e7b1d482"),
            Map.entry("session", "5f3a9c0e7b1d4826a5f3a9c0e7b1d482"),
            Map.entry("username", "myuser"),
            Map.entry("customer name", "myuser"),
            Map.entry("described user", "myuser"),
            Map.entry("password", "mysecret"),
            Map.entry("admin password", "mysecret"),
            Map.entry("did number", "12345678"),
            Map.entry("trunk name", "mytrunk"),
            Map.entry("routed trunk name", "mytrunk"),
            Map.entry("route prefix", "49"),
            Map.entry("accessnumber number", "12345678"));

    private final List<JsonObject> exchanges;

    private Examples(List<JsonObject> exchanges) {
        this.exchanges = exchanges;
    }

    static Examples of(String method) {
        try (InputStream file = Examples.class.getResourceAsStream("examples/" + method + ".json")) {
            return new Examples(file == null ? List.of() : read(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<JsonObject> read(InputStream file) {
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonArray("exchanges").getValuesAs(JsonObject.class);
        }
    }

    /** The first that is answered. */
    Optional<Example> first() {
        return exchanges.stream()
                .filter(exchange -> exchange.getJsonArray("answer").get(0) == JsonValue.TRUE)
                .findFirst()
                .map(exchange -> new Example(
                        filled(exchange.getJsonObject("send")).asJsonObject(),
                        Optional.ofNullable(exchange.getString("file", null)),
                        filled(exchange.getJsonArray("answer")).asJsonArray()));
    }

    List<String> refusals() {
        return exchanges.stream()
                .map(exchange -> exchange.getJsonArray("answer"))
                .filter(answer -> answer.get(0) == JsonValue.FALSE)
                .map(answer -> filled(answer.getString(1)))
                .distinct()
                .toList();
    }

    private static JsonValue filled(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder members = Json.createObjectBuilder();
            object.forEach((name, member) -> members.add(filled(name), filled(member)));
            return members.build();
        }
        if (value instanceof JsonArray list) {
            JsonArrayBuilder elements = Json.createArrayBuilder();
            list.forEach(element -> elements.add(filled(element)));
            return elements.build();
        }
        return value instanceof JsonString text ? filledText(text.getString()) : value;
    }

    private static JsonValue filledText(String text) {
        String filled = filled(text);
        boolean isId = PLACEHOLDER.matcher(text).matches() && filled.equals(NUMBER);
        return isId ? Json.createValue(Integer.parseInt(filled)) : Json.createValue(filled);
    }

    private static String filled(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(TEXTS.getOrDefault(place.group(1), NUMBER)));
    }
}
