package ictb.it.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The menu of an IVR as Asterisk's own dialplan has it, and bare Originates to it. */
final class MenuCalls implements AutoCloseable {

    private static final String CONTEXT = "bench-menu";

    /** Plays, waits for a key, and begins again after 1. */
    static final String DIALPLAN = "[" + CONTEXT + "]\n" + """
            exten => s,1,Wait(0.5)
             same => n(menu),Read(KEY,${MENU},1,t(),1,20)
             same => n,GotoIf($["${KEY}" = "1"]?menu)
             same => n,Hangup(16)
            """;

    private final Socket socket;

    MenuCalls(AmiLogin login) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), login.port());
        socket.setTcpNoDelay(true);
        write("Action: Login\r\nUsername: " + login.user() + "\r\nSecret: " + login.secret() + "\r\n\r\n");
        Thread reader = new Thread(this::passOver, "menu-calls");
        reader.setDaemon(true);
        reader.start();
    }

    void place(long firstNumber, int calls, int perSecond, String media) throws IOException, InterruptedException {
        for (int i = 0; i < calls; i++) {
            String id = UUID.randomUUID().toString().replace("-", "");
            write("Action: Originate\r\nActionID: " + id + "\r\nChannel: PJSIP/" + (firstNumber + i)
                    + "@carrier\r\nChannelId: " + id + "\r\nContext: " + CONTEXT + "\r\nExten: s\r\nPriority: 1"
                    + "\r\nTimeout: 20000\r\nAsync: true\r\nVariable: MENU=" + media + "\r\n\r\n");
            TimeUnit.MICROSECONDS.sleep(TimeUnit.SECONDS.toMicros(1) / perSecond);
        }
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void passOver() {
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
