package ictb.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A file {@code pjsip_*.conf} in a folder of ICTB_ASTERISK_DIR, which the pjsip.conf of an Asterisk includes. It is there whole or not at all. */
final class SipInclude {

    static final String EXTENSIONS = "pjsip_extensions.conf";
    static final String TRUNKS = "pjsip_trunks.conf";

    /** Asterisk runs as another user, of the folder's group; for others there are secrets in it. */
    private static final Set<PosixFilePermission> READABLE_BY_THE_GROUP = PosixFilePermissions.fromString("rw-r-----");

    private final Path file;

    SipInclude(Path folder, String name) {
        file = folder.resolve(name);
    }

    /**
     * Lets the file hold this text.
     *
     * @return whether it did not yet
     * @throws IOException a sentence that names the file
     */
    boolean bring(String text) throws IOException {
        try {
            return write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (FileSystemException broken) {
            String reason = Optional.ofNullable(broken.getReason())
                    .orElse(broken.getClass().getSimpleName());
            throw new IOException(file + " cannot be written: " + reason, broken);
        }
    }

    private boolean write(byte[] bytes) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        // No name that Asterisk's pattern pjsip_*.conf would find.
        Path written = Files.createTempFile(file.getParent(), ".new-", ".tmp");
        try {
            Files.write(written, bytes);
            Files.setPosixFilePermissions(written, READABLE_BY_THE_GROUP);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        return true;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
