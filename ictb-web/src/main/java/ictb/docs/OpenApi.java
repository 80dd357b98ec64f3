package ictb.docs;

import ictb.docs.Reference.Entry;
import ictb.platform.api.Shape;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reference as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    static final List<Map.Entry<String, String>> FAILURES = List.of(
            Map.entry("401", "Wrong or missing credentials"),
            Map.entry("408", "The body came too slowly"),
            Map.entry("413", "Larger than this server takes"),
            Map.entry("415", "Neither a form nor JSON"),
            Map.entry("429", "Too many failed sign-ins, or requests at a time; Retry-After says when to come again"),
            Map.entry("500", "A fault of the server; the number of the incident is in its log"),
            Map.entry(
                    "503",
                    "The server is busy, the database is away or a disk is full; Retry-After says when to try again"));

    private OpenApi() {}

    static JsonObject of(Reference reference) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        reference.entries().forEach(entry -> paths.add("/rest/" + entry.name(), path(entry)));
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", "ICTB")
                                .add("version", "1")
                                .add(
                                        "description",
                                        "Automated dialer and broadcaster. Every answer is an array of two: true and what was asked"
                                                + " for, or false and a sentence that says what is wrong."))
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("security", security())
                .add("tags", tags(reference))
                .add("paths", paths)
                .add("components", components())
                .build();
    }

    private static JsonArrayBuilder security() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("apiKey", JsonValue.EMPTY_JSON_ARRAY))
                .add(Json.createObjectBuilder().add("basic", JsonValue.EMPTY_JSON_ARRAY))
                .add(Json.createObjectBuilder()
                        .add("username", JsonValue.EMPTY_JSON_ARRAY)
                        .add("password", JsonValue.EMPTY_JSON_ARRAY));
    }

    private static JsonArrayBuilder byKeyAlone() {
        return Json.createArrayBuilder().add(Json.createObjectBuilder().add("apiKey", JsonValue.EMPTY_JSON_ARRAY));
    }

    private static JsonArrayBuilder tags(Reference reference) {
        JsonArrayBuilder tags = Json.createArrayBuilder();
        reference.entries().stream()
                .map(Entry::group)
                .distinct()
                .forEach(group -> tags.add(Json.createObjectBuilder().add("name", group)));
        return tags;
    }

    private static JsonObjectBuilder components() {
        JsonObjectBuilder responses = Json.createObjectBuilder();
        FAILURES.forEach(failure -> responses.add(
                "Failure" + failure.getKey(),
                response(failure.getValue(), Json.createObjectBuilder().add("$ref", "#/components/schemas/Refusal"))));
        return Json.createObjectBuilder()
                .add("schemas", Json.createObjectBuilder().add("Refusal", pair(false, text("What is wrong"))))
                .add("responses", responses)
                .add(
                        "securitySchemes",
                        Json.createObjectBuilder()
                                .add("apiKey", scheme("http").add("scheme", "bearer"))
                                .add("basic", scheme("http").add("scheme", "basic"))
                                .add(
                                        "username",
                                        scheme("apiKey").add("in", "query").add("name", "api_username"))
                                .add(
                                        "password",
                                        scheme("apiKey").add("in", "query").add("name", "api_password")));
    }

    private static JsonObjectBuilder scheme(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonObjectBuilder path(Entry entry) {
        JsonObjectBuilder path =
                Json.createObjectBuilder().add("post", operation(entry).add("requestBody", body(entry)));
        if (entry.operation().reads() || entry.operation().getByKey()) {
            JsonObjectBuilder get =
                    operation(entry).add("operationId", entry.name() + "_get").add("parameters", parameters(entry));
            path.add("get", entry.operation().reads() ? get : get.add("security", byKeyAlone()));
        }
        return path;
    }

    private static JsonObjectBuilder operation(Entry entry) {
        JsonObjectBuilder responses = Json.createObjectBuilder().add("200", answer(entry));
        FAILURES.forEach(failure -> responses.add(
                failure.getKey(),
                Json.createObjectBuilder().add("$ref", "#/components/responses/Failure" + failure.getKey())));
        return Json.createObjectBuilder()
                .add("operationId", entry.name())
                .add("tags", Json.createArrayBuilder().add(entry.group()))
                .add("description", description(entry))
                .add("responses", responses);
    }

    private static String description(Entry entry) {
        return (entry.description() + " Needs the permission "
                        + entry.operation().permission() + ".")
                .strip();
    }

    private static JsonObjectBuilder answer(Entry entry) {
        JsonArrayBuilder either = Json.createArrayBuilder()
                .add(pair(true, schema(entry.operation().answer(), true)))
                .add(Json.createObjectBuilder().add("$ref", "#/components/schemas/Refusal"));
        return response(
                "Done, or refused with a sentence", Json.createObjectBuilder().add("oneOf", either));
    }

    private static JsonObjectBuilder response(String description, JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("description", description)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(JSON, Json.createObjectBuilder().add("schema", schema)));
    }

    private static JsonObjectBuilder pair(boolean isDone, JsonObjectBuilder second) {
        return Json.createObjectBuilder()
                .add("type", "array")
                .add(
                        "prefixItems",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("const", isDone))
                                .add(second))
                .add("minItems", 2)
                .add("maxItems", 2);
    }

    private static JsonObjectBuilder body(Entry entry) {
        List<Shape.Member> arguments = entry.operation().arguments();
        boolean hasFile = arguments.stream().anyMatch(argument -> argument.shape() == Shape.Special.FILE);
        JsonObject schema = arguments(entry, arguments).build();
        JsonObjectBuilder content = Json.createObjectBuilder().add(MULTIPART, form(schema, arguments));
        if (!hasFile) {
            content.add(URLENCODED, form(schema, arguments))
                    .add(JSON, Json.createObjectBuilder().add("schema", schema));
        }
        boolean isRequired = arguments.stream().anyMatch(Shape.Member::isRequired);
        return Json.createObjectBuilder().add("required", isRequired).add("content", content);
    }

    /** In forms, objects and lists are JSON text in one field. */
    private static JsonObjectBuilder form(JsonObject schema, List<Shape.Member> arguments) {
        JsonObjectBuilder encoding = Json.createObjectBuilder();
        arguments.stream()
                .filter(argument ->
                        !(argument.shape() instanceof Shape.Scalar || argument.shape() instanceof Shape.OneOf))
                .filter(argument -> argument.shape() != Shape.Special.FILE)
                .forEach(argument ->
                        encoding.add(argument.name(), Json.createObjectBuilder().add("contentType", JSON)));
        return Json.createObjectBuilder().add("schema", schema).add("encoding", encoding);
    }

    private static JsonObjectBuilder arguments(Entry entry, List<Shape.Member> arguments) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        arguments.forEach(argument -> properties.add(
                argument.name(),
                described(
                        schema(argument.shape(), false),
                        Descriptions.ofArgument(entry.operation(), argument).orElse(""))));
        return object(properties, arguments.stream().filter(Shape.Member::isRequired));
    }

    private static JsonArray parameters(Entry entry) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        for (Shape.Member argument : entry.operation().arguments()) {
            JsonObjectBuilder parameter = Json.createObjectBuilder()
                    .add("name", argument.name())
                    .add("in", "query")
                    .add("required", argument.isRequired());
            Descriptions.ofArgument(entry.operation(), argument).ifPresent(text -> parameter.add("description", text));
            JsonObjectBuilder schema = schema(argument.shape(), false);
            boolean isPlain = argument.shape() instanceof Shape.Scalar || argument.shape() instanceof Shape.OneOf;
            parameters.add(
                    isPlain
                            ? parameter.add("schema", schema)
                            : parameter.add(
                                    "content",
                                    Json.createObjectBuilder()
                                            .add(
                                                    JSON,
                                                    Json.createObjectBuilder().add("schema", schema))));
        }
        return parameters.build();
    }

    /** @param isAnswer where members that are absent are null, and all are there */
    private static JsonObjectBuilder schema(Shape shape, boolean isAnswer) {
        if (shape instanceof Shape.OneOf one) {
            return Json.createObjectBuilder().add("type", "string").add("enum", Json.createArrayBuilder(one.words()));
        }
        if (shape instanceof Shape.ListOf list) {
            return Json.createObjectBuilder().add("type", "array").add("items", schema(list.element(), isAnswer));
        }
        if (shape instanceof Shape.MapOf map) {
            return Json.createObjectBuilder()
                    .add("type", "object")
                    .add("additionalProperties", schema(map.element(), isAnswer));
        }
        if (shape instanceof Shape.ObjectOf object) {
            JsonObjectBuilder properties = Json.createObjectBuilder();
            object.members().forEach(member -> properties.add(member.name(), member(object, member, isAnswer)));
            return object(properties, object.members().stream().filter(member -> isAnswer || member.isRequired()));
        }
        if (isAnswer && shape == Shape.Scalar.YES_OR_NO) {
            return Json.createObjectBuilder()
                    .add("type", "integer")
                    .add("enum", Json.createArrayBuilder().add(0).add(1));
        }
        return shape instanceof Shape.Special special ? special(special) : scalar((Shape.Scalar) shape);
    }

    private static JsonObjectBuilder member(Shape.ObjectOf object, Shape.Member member, boolean isAnswer) {
        JsonObjectBuilder schema = schema(member.shape(), isAnswer);
        JsonObjectBuilder told = isAnswer && !member.isRequired()
                ? Json.createObjectBuilder()
                        .add(
                                "anyOf",
                                Json.createArrayBuilder()
                                        .add(schema)
                                        .add(Json.createObjectBuilder().add("type", "null")))
                : schema;
        return described(told, Descriptions.ofMember(object, member).orElse(""));
    }

    private static JsonObjectBuilder described(JsonObjectBuilder schema, String description) {
        return description.isEmpty() ? schema : schema.add("description", description);
    }

    private static JsonObjectBuilder object(JsonObjectBuilder properties, Stream<Shape.Member> required) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("type", "object").add("properties", properties);
        JsonArrayBuilder names = Json.createArrayBuilder();
        required.map(Shape.Member::name).forEach(names::add);
        JsonArray all = names.build();
        return all.isEmpty() ? object : object.add("required", all);
    }

    private static JsonObjectBuilder special(Shape.Special special) {
        return switch (special) {
            case FILE ->
                Json.createObjectBuilder().add("type", "string").add("contentMediaType", "application/octet-stream");
            case ANY_OBJECT -> Json.createObjectBuilder().add("type", "object");
            case ANYTHING -> Json.createObjectBuilder();
        };
    }

    private static JsonObjectBuilder scalar(Shape.Scalar scalar) {
        return switch (scalar) {
            case TEXT, TIME_ZONE -> Json.createObjectBuilder().add("type", "string");
            case WHOLE_NUMBER ->
                Json.createObjectBuilder().add("type", "integer").add("format", "int64");
            case SECONDS -> Json.createObjectBuilder().add("type", "integer");
            case DECIMAL -> Json.createObjectBuilder().add("type", "number");
            case YES_OR_NO -> Json.createObjectBuilder().add("type", "boolean");
            case DATE -> Json.createObjectBuilder().add("type", "string").add("format", "date");
            case INSTANT -> Json.createObjectBuilder().add("type", "string").add("format", "date-time");
        };
    }

    private static JsonObjectBuilder text(String description) {
        return Json.createObjectBuilder().add("type", "string").add("description", description);
    }
}
