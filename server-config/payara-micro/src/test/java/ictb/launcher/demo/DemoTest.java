package ictb.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ictb.launcher.LaunchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final String REACHED = "{\"phone\":\"188887212\",\"status\":\"completed\",\"answered_by\":\"human\","
            + "\"duration\":5,\"hangup_cause\":16,\"reason\":null}";
    private static final String BUSY = "{\"phone\":\"12125550101\",\"status\":\"busy\",\"answered_by\":null,"
            + "\"duration\":0,\"hangup_cause\":17,\"reason\":\"busy (486)\"}";

    private final Map<String, String> answers = new HashMap<>(Map.of(
            "Recording_Create", "[true,7]",
            "Contact_Group_Create", "[true,3]",
            "Contact_Create", "[true,9]",
            "Campaign_Create", "[true,5]",
            "Campaign_Start", "[true,\"Campaign started\"]",
            "Campaign_Summary", "[true,{\"status\":\"completed\",\"contact_done\":2,\"contact_total\":2}]",
            "Campaign_Result", "[true,[" + REACHED + "," + BUSY + "]]"));
    private final Map<String, String> bodies = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rest/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/rest/".length());
        bodies.put(method, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        byte[] answer = answers.get(method).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Demo demo() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new Demo(address, "a password", said::add);
    }

    @Test
    void theCampaignOfTheGuideIsPlayedWithTheIdsThatItGot() {
        assertThat(demo().play(List.of("12125550101"))).isTrue();

        assertThat(bodies.get("Recording_Create")).contains("filename=\"texi.wav\"", "RIFF", "myrecording");
        assertThat(bodies.get("Contact_Create")).contains("{\"phone\":\"12125550101\"}", "\r\n\r\n3\r\n");
        assertThat(bodies.get("Campaign_Create")).contains("{\"contact_group_id\":\"3\",\"message\":\"7\"}");
        assertThat(bodies.get("Campaign_Start")).contains("\r\n\r\n5\r\n");
    }

    @Test
    void theResultOfEveryContactIsPrinted() {
        demo().play(List.of());

        assertThat(said)
                .contains(
                        "Campaign_Summary: completed, 2 of 2 contacts done",
                        "  188887212    completed    human               5     16  -",
                        "  12125550101  busy         -                   0     17  busy (486)");
        assertThat(String.join("\n", said)).doesNotContain("a password");
    }

    @Test
    void aContactThatWasNotReachedIsNoSuccess() {
        answers.put("Campaign_Result", "[true,[" + REACHED.replace("completed", "no-response") + "]]");

        assertThat(demo().play(List.of())).isFalse();
    }

    @Test
    void aRefusalEndsItWithTheSentenceOfTheApi() {
        answers.put("Campaign_Create", "[false,\"No such contact group\"]");

        assertThatThrownBy(() -> demo().play(List.of()))
                .isInstanceOf(LaunchException.class)
                .hasMessage("Campaign_Create was refused: No such contact group");
    }

    @Test
    void theRecordingIsAWavOfThreeSeconds() throws Exception {
        var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(Texi.wav()));

        assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
        assertThat(audio.getFrameLength() / audio.getFormat().getFrameRate()).isEqualTo(3f);
    }
}
