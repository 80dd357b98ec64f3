package ictb.launcher.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks an Asterisk, by AMI, whether it has booted: it says so to whoever has logged in. */
final class AmiGreeting {
    private AmiGreeting() {}

    /**
     * True when Asterisk is fully booted; false when it is not yet, is not there, or is silent for the whole patience.
     */
    static boolean isHeard(int port, String user, String secret, Duration patience) {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", port), millis);
            socket.setSoTimeout(millis);
            String login = "Action: Login\r\nUsername: " + user + "\r\nSecret: " + secret + "\r\n\r\n";
            socket.getOutputStream().write(login.getBytes(StandardCharsets.US_ASCII));
            return saysFullyBooted(socket);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean saysFullyBooted(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("Event: FullyBooted")) {
                return true;
            }
            if (line.equals("Response: Error")) {
                return false;
            }
        }
        return false;
    }
}
