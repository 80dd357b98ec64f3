package ictb.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What those who run a system ask of it: without credentials, from the system's own host. */
final class Operations {

    private final URI system;

    Operations(URI system) {
        this.system = system;
    }

    /** @param headers names and values alternate */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            // Payara mixes up a long page and an upgrade to HTTP/2 without TLS, which Java's client asks for by itself.
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    PrometheusText metrics() {
        return PrometheusText.of(get("/metrics").body());
    }

    /** What the server says of one part. */
    String part(String name) {
        try (JsonReader reader =
                Json.createReader(new StringReader(get("/health/ready").body()))) {
            JsonObject answer = reader.readObject();
            return answer.getJsonObject("parts").getString(name);
        }
    }

    int ready() {
        return get("/health/ready").statusCode();
    }
}
