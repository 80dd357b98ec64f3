package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server tells everybody what methods it has, and nothing of what anybody has. */
@ExtendWith(SharedSystem.class)
class DocsIT {

    /** Payara mixes up a long page and an upgrade to HTTP/2 without TLS, which Java's client asks for by itself. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningSystem system;

    DocsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void openApiDocumentHasEveryMethodThatHasAGoldenFile() throws IOException, InterruptedException {
        HttpResponse<String> response = get("openapi.json");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            JsonObject document = reader.readObject();
            assertThat(document.getString("openapi")).isEqualTo("3.1.0");
            assertThat(document.getJsonObject("paths").keySet())
                    .containsExactlyInAnyOrderElementsOf(GoldenFile.all().stream()
                            .map(file -> "/rest/" + file.method())
                            .toList());
        }
    }

    @Test
    void referencePageRunsNoScriptButItsOwnFile() throws IOException, InterruptedException {
        HttpResponse<String> page = get("docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Campaign_Start", "/docs/reference.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(Stream.of("docs/reference.js", "docs/reference.css").map(this::statusOf))
                .containsOnly(200);
    }

    @Test
    void rootLeadsToTheReferencePage() throws IOException, InterruptedException {
        HttpResponse<String> root = get("");

        assertThat(root.statusCode()).isEqualTo(302);
        assertThat(root.headers().firstValue("Location").orElseThrow()).endsWith("/docs");
        assertThat(get("nothing").statusCode()).isEqualTo(404);
    }

    /** The table in the docs is written by the application, which does not ask the database for it. */
    @Test
    void tableOfRolesTellsWhatTheDatabaseGrants() throws IOException, SQLException {
        Set<String> told = new TreeSet<>();
        Files.readAllLines(Path.of("..", "docs", "api.md")).stream()
                .dropWhile(line -> !line.startsWith("| permission | 1 `admin` | 2 `user` | 3 `agent` |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" *\\| *"))
                .forEach(cells -> {
                    for (int role = 1; role <= 3; role++) {
                        String held = cells[role + 1].equals("all") ? cells[1] : cells[role + 1];
                        for (String permission : held.replace("`", "").split(", ")) {
                            told.add(role + " " + permission);
                        }
                    }
                });
        told.removeIf(line -> line.endsWith("–"));

        assertThat(told)
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(system.texts(
                        "SELECT CONCAT_WS(' ', role_id, permission) FROM role_permission WHERE role_id <= 3"));
    }

    @Test
    void pageThatIsKnownIsNotSentAgain() throws IOException, InterruptedException {
        String tag = get("docs").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request("docs").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private int statusOf(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(system.address().resolve("/" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
