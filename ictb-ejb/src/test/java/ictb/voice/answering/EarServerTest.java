package ictb.voice.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks to it as Asterisk does. */
class EarServerTest {

    private static final String CALL = "0193aa00000070008000000000000001";
    private static final int PATIENCE_MILLIS = 10_000;

    private EarServer ear;

    @BeforeEach
    void listen() throws IOException {
        ear = new EarServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        new Thread(ear, "ear").start();
    }

    @AfterEach
    void end() {
        ear.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), ear.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void frame(OutputStream out, int kind, byte[] payload) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeByte(kind);
        data.writeShort(payload.length);
        data.write(payload);
    }

    private static void speak(OutputStream out, int frames, double hertz) throws IOException {
        for (int frame = 0; frame < frames; frame++) {
            byte[] sound = new byte[320];
            for (int n = 0; n < 160; n++) {
                int sample = (int) (4_000 * Math.sin(2 * Math.PI * hertz * (160 * frame + n) / 8_000));
                sound[2 * n] = (byte) sample;
                sound[2 * n + 1] = (byte) (sample >> 8);
            }
            frame(out, 0x10, sound);
        }
    }

    /** The far end's sound until we have heard enough; what is sent after that is of no interest. */
    private void listenToABeep() throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            frame(out, 0x01, HexFormat.of().parseHex(CALL));
            speak(out, 10, 0);
            speak(out, 12, 1_000);
            assertThat(socket.getInputStream().readNBytes(3)).containsExactly(0, 0, 0);
        }
    }

    private String answerTo(String callId) throws IOException {
        try (Socket socket = connect()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            out.write(("agi_network: yes\nagi_network_script: heard\nagi_uniqueid: " + callId + "\nagi_priority: 7\n\n")
                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder told = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told.append(line).append('\n');
                out.write("200 result=1\n".getBytes(StandardCharsets.US_ASCII));
            }
            return told.toString();
        }
    }

    @Test
    void callIsListenedToAndWhatWasHeardIsTold() throws IOException {
        listenToABeep();

        assertThat(answerTo(CALL))
                .isEqualTo("SET VARIABLE AMDSTATUS \"MACHINE\"\nSET VARIABLE AMDCAUSE \"TONE-340\"\n");
    }

    @Test
    void secondTimeItIsForTheEndOfTheGreeting() throws IOException {
        listenToABeep();

        try (Socket socket = connect()) {
            frame(socket.getOutputStream(), 0x01, HexFormat.of().parseHex(CALL));
            speak(socket.getOutputStream(), 40, 0);
            assertThat(socket.getInputStream().readNBytes(3)).containsExactly(0, 0, 0);
        }
    }

    @Test
    void ofACallThatWasNotHeardNothingIsTold() throws IOException {
        assertThat(answerTo("ffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void strangerIsShownTheDoor() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
