package ictb.door;

import ictb.platform.api.RawArguments;
import ictb.platform.api.UploadedFile;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request brought: texts, files on disk, a JSON object. Closing it deletes the files. */
public final class Form implements AutoCloseable {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new HashMap<>();
    private final List<Path> written = new ArrayList<>();
    private long textBytes;
    private Optional<JsonObject> json = Optional.empty();

    public void add(Map<String, String> fields) {
        texts.putAll(fields);
    }

    public void add(JsonObject body) {
        json = Optional.of(body);
    }

    public void addText(String name, Part part, Limits limits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream capped = new CappedOutput(
                bytes,
                limits.allTextBytes() - textBytes,
                "The texts of the form are longer than " + limits.allTextBytes() + " bytes together");
        part.transferTo(new CappedOutput(
                capped, limits.textBytes(), name + " is longer than " + limits.textBytes() + " bytes"));
        textBytes += bytes.size();
        texts.put(name, Utf8.decode(name, bytes.toByteArray()));
    }

    /**
     * Writes a file's content to disk.
     *
     * @param fileName what the client calls it; empty where it says nothing
     * @param most bytes
     */
    public void addFile(String name, String fileName, Part part, Path path, long most) throws IOException {
        written.add(path);
        try (OutputStream file = Files.newOutputStream(path)) {
            part.transferTo(new CappedOutput(file, most, "A file is larger than " + most / (1024 * 1024) + " MiB"));
        }
        long bytes = Files.size(path);
        if (bytes > 0 || !fileName.isEmpty()) {
            files.put(name, new UploadedFile(path, bytes, fileName));
        }
    }

    /** A text of that name, wherever it came from; nothing where it is empty. */
    public Optional<String> text(String name) {
        return json.map(body -> body.get(name))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .or(() -> Optional.ofNullable(texts.get(name)))
                .filter(text -> !text.isEmpty());
    }

    public RawArguments arguments() {
        RawArguments arguments = new RawArguments();
        texts.forEach(arguments::text);
        json.ifPresent(arguments::json);
        files.forEach(arguments::file);
        return arguments;
    }

    @Override
    public void close() throws IOException {
        for (Path path : written) {
            Files.deleteIfExists(path);
        }
    }

    /** Somebody who can write a part's content. */
    public interface Part {
        void transferTo(OutputStream out) throws IOException;
    }
}
