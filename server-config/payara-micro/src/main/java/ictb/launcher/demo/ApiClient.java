package ictb.launcher.demo;

import ictb.launcher.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the API by multipart forms, as PHP's curl does. */
final class ApiClient {
    private static final String BOUNDARY = "----ictb-demo-5d0c2e";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI server;
    private final Map<String, String> credentials;

    ApiClient(URI server, String username, String password) {
        this.server = server;
        this.credentials = Map.of("api_username", username, "api_password", password);
    }

    /**
     * Calls a method.
     *
     * @param fields names and values alternate
     * @throws LaunchException when the API refuses; the message is its sentence
     */
    Answer call(String method, String... fields) {
        return send(method, texts(fields));
    }

    /** Calls a method with a WAV file in the field {@code media}. */
    Answer upload(String method, String fileName, byte[] wav, String... fields) {
        List<BodyPublisher> parts = texts(fields);
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"media\";"
                + " filename=\"" + fileName + "\"\r\nContent-Type: audio/x-wav\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(wav));
        parts.add(BodyPublishers.ofString("\r\n"));
        return send(method, parts);
    }

    private List<BodyPublisher> texts(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(credentials);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        List<BodyPublisher> parts = new ArrayList<>();
        form.forEach((name, value) -> parts.add(BodyPublishers.ofString("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        return parts;
    }

    private Answer send(String method, List<BodyPublisher> parts) {
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/rest/" + method))
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build();
        try {
            return Answer.of(method, http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new LaunchException(method + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted during " + method + ".", e);
        }
    }
}
