package ictb.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A client of the API, as a program of a customer is one. */
public final class ApiClient {

    /** A million rows take a while. */
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(5);

    private static final String BOUNDARY = "----ictb-it-7f3a91";

    /** What the server answered. */
    public record Reply(int status, String body, Map<String, List<String>> headers) {

        public JsonArray pair() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readArray();
            }
        }

        public boolean isTrue() {
            return pair().getBoolean(0);
        }

        /** The second element, as a number or the number in a text. */
        public long number() {
            if (!isTrue()) {
                throw new AssertionError("Refused: " + body);
            }
            return Long.parseLong(text());
        }

        public String text() {
            JsonValue payload = pair().get(1);
            return payload.getValueType() == JsonValue.ValueType.STRING ? pair().getString(1) : payload.toString();
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private final Map<String, String> credentials;
    private final Optional<String> key;

    public ApiClient(URI server, String username, String password) {
        this(server, Map.of("api_username", username, "api_password", password), Optional.empty());
    }

    private ApiClient(URI server, Map<String, String> credentials, Optional<String> key) {
        this.server = server;
        this.credentials = credentials;
        this.key = key;
    }

    /** By an API key in the header, without fields of its own. */
    static ApiClient byKey(URI server, String key) {
        return new ApiClient(server, Map.of(), Optional.of(key));
    }

    /** Of the same account, at another address. */
    ApiClient at(URI other) {
        return new ApiClient(other, credentials, key);
    }

    /** The fields that sign in. */
    Map<String, String> credentials() {
        return credentials;
    }

    /** Calls a method with form fields; the names and values alternate. */
    public Reply call(String method, String... fields) {
        return send(request(method)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /** Calls a method that reads by GET, with everything in the query. */
    Reply get(String method, String... fields) {
        return send(request(method + "?" + encoded(fields)).GET().build());
    }

    private String encoded(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(credentials);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Calls a method with a file in the field {@code fileField}, as PHP's CURLFile sends it. */
    public Reply upload(String method, String fileField, byte[] content, String... fields) {
        return uploadAs("texi.wav", method, fileField, content, fields);
    }

    /** @param fileName what the client calls the file */
    Reply uploadAs(String fileName, String method, String fileField, byte[] content, String... fields) {
        List<BodyPublisher> parts = new ArrayList<>();
        Map<String, String> form = new LinkedHashMap<>(credentials);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.forEach((name, value) -> parts.add(BodyPublishers.ofString("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField
                + "\"; filename=\"" + fileName + "\"\r\nContent-Type: audio/x-wav\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(content));
        parts.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(request(method)
                .timeout(LONGEST_UPLOAD)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build());
    }

    HttpRequest.Builder request(String methodAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/rest/" + methodAndQuery))
                .timeout(Duration.ofSeconds(30));
        key.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request;
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
