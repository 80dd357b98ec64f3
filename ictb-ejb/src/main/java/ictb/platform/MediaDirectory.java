package ictb.platform;

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
import java.util.HexFormat;
import java.util.Set;

/**
 * The folder {@code media} of ICTB_ASTERISK_DIR, which Asterisk reads. A file's name is the hash of what is in it, so that one
 * content stands there once and no client chooses a name; it appears whole or not at all.
 */
@ApplicationScoped
public class MediaDirectory {

    /** Below ICTB_ASTERISK_DIR, here and as Asterisk sees it. */
    public static final String NAME = "media";

    /** Asterisk runs as another user. */
    private static final Set<PosixFilePermission> READABLE_BY_ASTERISK = PosixFilePermissions.fromString("rw-r--r--");

    @Inject
    private Settings settings;

    /** Writes a file's content, and says what is to be remembered of it. */
    public interface Content<T> {

        /** @throws DomainException when it is refused; nothing is kept then */
        T writeTo(Path file) throws IOException;
    }

    /**
     * A file that stands in the media directory.
     *
     * @param sha256 of its bytes, in hexadecimal: its name there, without the extension
     * @param remembered what its content said of itself
     */
    public record Kept<T>(String sha256, T remembered) {}

    /** @param extension with its dot */
    public <T> Kept<T> keep(String extension, Content<T> content) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, ".new-", extension);
            try {
                T remembered = content.writeTo(written);
                Files.setPosixFilePermissions(written, READABLE_BY_ASTERISK);
                String sha256 = sha256(written);
                Files.move(written, folder.resolve(sha256 + extension), StandardCopyOption.ATOMIC_MOVE);
                return new Kept<>(sha256, remembered);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("A file cannot be written to " + folder, broken);
        }
    }

    /** Where a kept file stands, for reading it here. */
    public Path file(String sha256, String extension) {
        return folder().resolve(sha256 + extension);
    }

    private Path folder() {
        return settings.asteriskDir().resolve(NAME);
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
