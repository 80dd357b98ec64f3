package ictb.it;

import ictb.launcher.asterisk.Carrier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody at the carrier who calls in: what they do when they are answered, a number of the carrier says. */
final class Subscriber {

    private static final int LONGEST_CALL_MILLIS = 60_000;

    private final Carrier carrier;
    private final int asteriskPort;
    private final String callerId;

    /** @param callerId what the called side is told; an empty text: it is withheld */
    Subscriber(RunningSystem system, String callerId) {
        this.carrier = system.carrier();
        this.asteriskPort = system.asterisk().sipPort();
        this.callerId = callerId;
    }

    /**
     * Calls, and returns when it is answered or has failed.
     *
     * @param program {@code 9977} and pairs of seconds and keys, see the carrier's dialplan
     * @return whether somebody answered
     */
    boolean call(String number, String program) {
        try (Socket socket = new Socket("127.0.0.1", carrier.amiPort())) {
            socket.setSoTimeout(LONGEST_CALL_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(socket, "Action: Login", "Username: " + carrier.amiUser(), "Secret: " + carrier.amiSecret());
            response(in);
            send(
                    socket,
                    "Action: Originate",
                    "Channel: PJSIP/anonymous/sip:" + number + "@127.0.0.1:" + asteriskPort,
                    "Context: numbers",
                    "Exten: " + program,
                    "Priority: 1",
                    "Timeout: 45000",
                    "CallerID: " + (callerId.isEmpty() ? "\"Anonymous\" <anonymous>" : "<" + callerId + ">"));
            return response(in).endsWith("Success");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String response(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("Response: ")) {
                return line;
            }
        }
        throw new IOException("The carrier has hung up its manager interface");
    }
}
