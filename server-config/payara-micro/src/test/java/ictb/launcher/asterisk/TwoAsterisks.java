package ictb.launcher.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A dialer that knows a message, and the carrier behind it. */
final class TwoAsterisks implements AutoCloseable {
    final Carrier carrier;
    final Asterisk dialer;

    TwoAsterisks(Path folder) throws IOException {
        AsteriskRoot root = AsteriskRoot.obtain();
        carrier = Asterisk.carrier(root, folder.resolve("carrier"), AsteriskOptions.usual());
        carrier.start();
        AsteriskOptions options = AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.sipPort());
        dialer = Asterisk.dialer(root, folder.resolve("dialer"), options);
        try {
            dialer.start();
            keepMessage("hello", "short");
            keepMessage("greeting", "long");
        } catch (IOException e) {
            carrier.kill();
            throw e;
        }
    }

    /** The carrier's sounds serve as messages: {@code short} lasts 0.9 s, {@code long} about 15 s. */
    private void keepMessage(String sound, String name) throws IOException {
        Path from = carrier.folder().sounds().resolve(sound + ".wav");
        Files.copy(from, dialer.directory().resolve("media/" + name + ".wav"), StandardCopyOption.REPLACE_EXISTING);
    }

    String message(String name) {
        return "ICTB_MEDIA=" + dialer.directory().resolve("media/" + name);
    }

    @Override
    public void close() throws IOException {
        dialer.kill();
        carrier.kill();
    }
}
