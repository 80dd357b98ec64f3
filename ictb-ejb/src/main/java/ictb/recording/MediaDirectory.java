package ictb.recording;

import ictb.platform.DomainException;
import ictb.platform.Settings;
import ictb.platform.api.UploadedFile;
import ictb.recording.audio.Telephony;
import ictb.recording.audio.UnreadableAudio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

/**
 * The folder {@code media} of ICTB_ASTERISK_DIR, which Asterisk reads. A file's name is the hash of what is in it, so that one
 * audio stands there once and no client chooses a name; it appears whole or not at all.
 */
@ApplicationScoped
public class MediaDirectory {

    /** Below ICTB_ASTERISK_DIR, here and as Asterisk sees it. */
    public static final String NAME = "media";

    private static final String EXTENSION = ".wav";

    /** Asterisk runs as another user. */
    private static final Set<PosixFilePermission> READABLE_BY_ASTERISK = PosixFilePermissions.fromString("rw-r--r--");

    @Inject
    private Settings settings;

    /**
     * Converts an uploaded WAV to telephone audio and keeps it.
     *
     * @throws DomainException when it is no WAV that can be read; nothing is kept then
     */
    StoredAudio store(UploadedFile wav) {
        Path folder = settings.asteriskDir().resolve(NAME);
        try {
            Files.createDirectories(folder);
            Path converted = Files.createTempFile(folder, ".new-", EXTENSION);
            try {
                Duration length = Telephony.convert(wav.content(), converted);
                Files.setPosixFilePermissions(converted, READABLE_BY_ASTERISK);
                String sha256 = sha256(converted);
                Files.move(converted, folder.resolve(sha256 + EXTENSION), StandardCopyOption.ATOMIC_MOVE);
                return new StoredAudio(sha256, length);
            } finally {
                Files.deleteIfExists(converted);
            }
        } catch (UnreadableAudio refused) {
            throw new DomainException(refused.getMessage(), refused);
        } catch (IOException broken) {
            throw new UncheckedIOException("Audio cannot be written to " + folder, broken);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
