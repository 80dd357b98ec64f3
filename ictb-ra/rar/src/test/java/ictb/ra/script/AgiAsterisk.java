package ictb.ra.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asterisk's side of one script: asks for it, then a test reads commands and answers them. */
final class AgiAsterisk implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    private AgiAsterisk(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        socket.setSoTimeout(5_000);
    }

    static AgiAsterisk connect(String address) throws IOException {
        URI place = URI.create(address);
        return new AgiAsterisk(new Socket(place.getHost(), place.getPort()));
    }

    /** @param address as the dialplan has it */
    static AgiAsterisk ask(String address) throws IOException {
        return ask(address, "s", "");
    }

    /** As a call that has come in. */
    static AgiAsterisk ask(String address, String dialled, String caller) throws IOException {
        AgiAsterisk asterisk = connect(address);
        asterisk.say("agi_network: yes");
        asterisk.say("agi_network_script: " + URI.create(address).getPath().substring(1));
        asterisk.say("agi_request: " + address);
        asterisk.say("agi_channel: PJSIP/carrier-00000001");
        asterisk.say("agi_uniqueid: 1785600000.7");
        asterisk.say("agi_extension: " + dialled);
        asterisk.say("agi_arg_1: " + caller);
        asterisk.say("");
        return asterisk;
    }

    void say(String line) throws IOException {
        out.write(line + "\n");
        out.flush();
    }

    String command() throws IOException {
        return in.readLine();
    }

    /** @return whether the other side has closed, without a word */
    boolean isLetGo() {
        try {
            return in.readLine() == null;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
