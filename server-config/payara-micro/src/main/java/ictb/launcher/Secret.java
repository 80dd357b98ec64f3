package ictb.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Generated passwords, and files that only their owner may read. */
public final class Secret {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 18;

    private Secret() {}

    /** 24 characters out of {@code A-Za-z0-9-_}, 144 bits from the system's secure random source. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The secret that this file keeps; generated and written (mode 600) where the file is missing. */
    static String keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                hide(file);
                return Files.readString(file).strip();
            }
            String secret = generate();
            write(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new LaunchException("Cannot keep a password in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Lets nobody but its owner read a file that is there already. */
    static void hide(Path file) throws IOException {
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY.value())) {
            Files.setPosixFilePermissions(file, OWNER_ONLY.value());
        }
    }

    /** Writes a file of mode 600 in place of a former one, whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    static void write(Path file, byte[] content) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, OWNER_ONLY);
        Files.write(whole, content, StandardOpenOption.WRITE);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
