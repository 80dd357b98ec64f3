package ictb.it;

import ictb.it.ApiClient.Reply;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a method answers, as it is written down in {@code golden/<Method>.json}.
 *
 * @param permission that a caller needs
 * @param reads whether GET serves it
 * @param takes arguments that no exchange sends, {@code user} or {@code user.phone}
 * @param exchanges in their order, each after the ones before
 */
record GoldenFile(String method, String permission, boolean reads, Set<String> takes, List<Exchange> exchanges) {

    /**
     * What is sent and what comes back. {@code ${…}} stands for something of a {@link Scene}, or in an answer for anything of
     * a kind.
     *
     * @param by {@code user} or {@code admin}
     * @param after something of the scene that must be there before
     * @param send fields; objects go as JSON text, as PHP's programs send them
     * @param file the field that carries a file
     * @param content of the file, in UTF-8; absent: a WAV
     */
    record Exchange(
            String by,
            Optional<String> after,
            JsonObject send,
            Optional<String> file,
            Optional<String> content,
            JsonArray answer) {

        /** The file's bytes; a hum of so many milliseconds where it is a WAV. */
        byte[] bytes(int millis) {
            return content.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> Wav.hum(millis));
        }

        /** Names and values of the fields, in turns. */
        String[] fields(Scene scene) {
            return fields(scene::resolve);
        }

        /** With ids that are nobody's. */
        String[] fieldsOfNobody() {
            return fields(text -> text.replaceAll("\\$\\{[a-z ]+}", "987654321"));
        }

        private String[] fields(UnaryOperator<String> filling) {
            List<String> fields = new ArrayList<>();
            send.forEach((name, value) -> {
                fields.add(name);
                fields.add(filling.apply(value instanceof JsonString text ? text.getString() : value.toString()));
            });
            return fields.toArray(String[]::new);
        }

        /** Calls with these fields, and with the file where there is one. */
        Reply call(String method, ApiClient caller, String... fields) {
            return file.isPresent()
                    ? caller.upload(method, file.get(), bytes(100), fields)
                    : caller.call(method, fields);
        }

        private static Exchange of(JsonObject written) {
            return new Exchange(
                    written.getString("by", "user"),
                    Optional.ofNullable(written.getString("after", null)),
                    written.getJsonObject("send"),
                    Optional.ofNullable(written.getString("file", null)),
                    Optional.ofNullable(written.getString("content", null)),
                    written.getJsonArray("answer"));
        }
    }

    /** Every argument that stands in this file, and the members of those that are objects: {@code user.phone}. */
    Set<String> arguments() {
        Set<String> arguments = new TreeSet<>(takes);
        for (Exchange exchange : exchanges) {
            exchange.send().forEach((name, value) -> {
                arguments.add(name);
                if (value instanceof JsonObject object) {
                    object.keySet().forEach(member -> arguments.add(name + "." + member));
                }
            });
            exchange.file().ifPresent(arguments::add);
        }
        return arguments;
    }

    private static Set<String> texts(JsonArray list) {
        return list == null
                ? Set.of()
                : list.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
    }

    static List<GoldenFile> all() {
        try (Stream<Path> files =
                Files.list(Path.of(GoldenFile.class.getResource("/golden").toURI()))) {
            return files.sorted().map(GoldenFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GoldenFile read(Path file) {
        String name = file.getFileName().toString();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject written = reader.readObject();
            return new GoldenFile(
                    name.substring(0, name.length() - ".json".length()),
                    written.getString("permission"),
                    written.getBoolean("reads"),
                    texts(written.getJsonArray("takes")),
                    written.getJsonArray("exchanges").getValuesAs(JsonObject.class).stream()
                            .map(Exchange::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
