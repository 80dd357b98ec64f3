package ictb.launcher.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What {@code server-config/asterisk} holds, as it is carried in this jar. */
final class Resources {
    private static final String FOLDER = "/asterisk/";

    private Resources() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The jar holds no " + FOLDER + name);
            }
            return in.readAllBytes();
        }
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
