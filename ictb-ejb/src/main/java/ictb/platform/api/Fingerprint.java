package ictb.platform.api;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells whether a call is the one that was sent before: SHA-256 of its method, arguments and files. */
final class Fingerprint {

    /** Who calls is no argument. */
    private static final Set<String> CREDENTIALS =
            Set.of("api_username", "api_password", "username", "password", RawArguments.CLIENT_REF);

    private final MessageDigest sha256;

    private Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String method, Map<String, JsonValue> values, Map<String, UploadedFile> files) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(method);
        new TreeMap<>(values).forEach((name, value) -> {
            if (!CREDENTIALS.contains(name)) {
                fingerprint.add(name);
                fingerprint.add(value.toString());
            }
        });
        new TreeMap<>(files).forEach((name, file) -> {
            fingerprint.add(name);
            fingerprint.add(file.content());
        });
        return HexFormat.of().formatHex(fingerprint.sha256.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }

    private void add(Path file) {
        try {
            add("" + Files.size(file));
            Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be read", e);
        }
    }
}
