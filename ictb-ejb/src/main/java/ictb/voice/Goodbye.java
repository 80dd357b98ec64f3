package ictb.voice;

import ictb.platform.MediaDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What whoever has asked never to be called again hears: "Thank you. You will not be called again. Goodbye." */
@ApplicationScoped
public class Goodbye {

    private static final String FILE = "goodbye.wav";

    @Inject
    private MediaDirectory media;

    private volatile Optional<String> kept = Optional.empty();

    /** The file's name in the media directory, without extension; it stands there from the first call of this on. */
    String sha256() {
        if (kept.isEmpty()) {
            kept = Optional.of(keep());
        }
        return kept.get();
    }

    private String keep() {
        return media.keep(".wav", file -> {
                    try (InputStream in = Goodbye.class.getResourceAsStream(FILE)) {
                        return Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                })
                .sha256();
    }
}
