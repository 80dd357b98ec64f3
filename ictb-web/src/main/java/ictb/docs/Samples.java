package ictb.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A call as a program writes it, in three languages. */
final class Samples {

    private final String method;
    private final Example example;

    Samples(String method, Example example) {
        this.method = method;
        this.example = example;
    }

    String curl() {
        StringBuilder call = new StringBuilder("curl -H \"Authorization: Bearer $ICTB_KEY\" -X POST \"$ICTB_URL/rest/")
                .append(method)
                .append('"');
        fields().forEach((name, value) -> call.append(" \\\n  --form-string ").append(quoted(name + "=" + value)));
        example.file()
                .ifPresent(file ->
                        call.append(" \\\n  -F ").append(file).append("=@").append(fileName(file)));
        return call.toString();
    }

    /** With the function {@code broadcast_api} of the guide. */
    String php() {
        StringBuilder call = new StringBuilder("$arguments = array(");
        example.send()
                .forEach((name, value) -> call.append("\n    '")
                        .append(name)
                        .append("' => ")
                        .append(phpValue(value))
                        .append(','));
        example.file()
                .ifPresent(file -> call.append("\n    '")
                        .append(file)
                        .append("' => new CURLFile('")
                        .append(fileName(file))
                        .append("'),"));
        return call.append(example.send().isEmpty() && example.file().isEmpty() ? ");\n" : "\n);\n")
                .append("$result = broadcast_api('")
                .append(method)
                .append("', $arguments);\nprint_r($result[1]);")
                .toString();
    }

    /** By the HTTP client of Java itself. */
    String java() {
        return example.file().map(this::javaWithFile).orElseGet(this::javaWithJson);
    }

    private String javaWithJson() {
        return """
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/rest/%s"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(%s))
                        .build();
                String answer = client.send(request, BodyHandlers.ofString()).body();""".formatted(method, javaText(example.send().toString()));
    }

    private String javaWithFile(String file) {
        String parts = fields().entrySet().stream()
                .map(field -> javaText("--part\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n"))
                .collect(Collectors.joining("\n        + "));
        String head = javaText("--part\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\""
                + fileName(file) + "\"\r\n\r\n");
        return """
                String head = %s;
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/rest/%s"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofFile(Path.of("%s")),
                                BodyPublishers.ofString("\\r\\n--part--\\r\\n")))
                        .build();
                String answer = client.send(request, BodyHandlers.ofString()).body();""".formatted(parts.isEmpty() ? head : parts + "\n        + " + head, method, fileName(file));
    }

    /** Objects and lists go as JSON text, as in the guide. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        example.send().forEach((name, value) -> fields.put(name, written(value)));
        return fields;
    }

    private static String fileName(String argument) {
        return switch (argument) {
            case "source_file" -> "contacts.csv";
            case "attachment" -> "test.jpg";
            default -> "message.wav";
        };
    }

    private static String written(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String javaText(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n") + "\"";
    }

    private static String phpValue(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .map(member -> phpText(member.getKey()) + " => " + phpValue(member.getValue()))
                    .collect(Collectors.joining(", ", "array(", ")"));
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(Samples::phpValue).collect(Collectors.joining(", ", "array(", ")"));
        }
        return value instanceof JsonString text ? phpText(text.getString()) : value.toString();
    }

    private static String phpText(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
