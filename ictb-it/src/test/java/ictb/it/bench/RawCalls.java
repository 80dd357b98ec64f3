package ictb.it.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Originates written into a socket without waiting for answers; of what comes back only the end of a call is looked at. */
final class RawCalls implements Dialling {

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;
    private final String media;
    private volatile Places places;
    private Thread writer;

    RawCalls(AmiLogin login, String media) throws IOException {
        this.media = media;
        places = new Places(0, media);
        socket = new Socket(InetAddress.getLoopbackAddress(), login.port());
        socket.setTcpNoDelay(true);
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        write("Action: Login\r\nUsername: " + login.user() + "\r\nSecret: " + login.secret() + "\r\n\r\n");
        out.flush();
        Thread reader = new Thread(this::read, "raw-reader");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public String name() {
        return "raw AMI";
    }

    @Override
    public void begin(int inFlight) {
        places = new Places(inFlight, media);
        writer = new Thread(this::place, "raw-writer");
        writer.start();
    }

    private void place() {
        try {
            while (true) {
                write(places.next().action());
                if (!places.hasRoom()) {
                    out.flush();
                }
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** One call, at once. */
    OneCall placeOne() throws IOException, InterruptedException {
        places = new Places(1, media);
        OneCall call = places.next();
        write(call.action());
        out.flush();
        return call;
    }

    @Override
    public void end() throws Exception {
        writer.interrupt();
        writer.join();
        out.flush();
        awaitEnd();
    }

    void awaitEnd() throws InterruptedException {
        places.awaitAllFree();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        try {
            Message message = new Message();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    message.endedCall().ifPresent(id -> places.ended(id));
                    message = new Message();
                } else {
                    message.add(line);
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
