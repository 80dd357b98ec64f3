package ictb.door;

import ictb.door.guard.BodyMemory;
import ictb.platform.api.JsonText;
import ictb.platform.api.RawArguments;
import ictb.platform.api.UploadedFile;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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

    /** Bytes of memory for each byte of a text: the growing buffer, and what is decoded. */
    private static final int WHILE_READ = 4;

    private static final int WHILE_KEPT = 2;

    private final BodyMemory.Share memory;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new HashMap<>();
    private final List<Path> written = new ArrayList<>();
    private long textBytes;
    private Optional<JsonObject> json = Optional.empty();

    /** @param memory from which its texts take */
    public Form(BodyMemory.Share memory) {
        this.memory = memory;
    }

    public void add(Map<String, String> fields) {
        texts.putAll(fields);
    }

    public void add(JsonObject body) {
        json = Optional.of(body);
    }

    public void addText(String name, Part part, Limits limits) throws IOException {
        Part capped = out -> part.transferTo(new CappedOutput(
                out,
                limits.allTextBytes() - textBytes,
                "The texts of the form are longer than " + limits.allTextBytes() + " bytes together"));
        texts.put(name, readText(name, capped, limits));
    }

    /**
     * Reads a text into memory, as far as there is some.
     *
     * @param what is told in a refusal
     */
    public String readText(String what, Part part, Limits limits) throws IOException {
        TextBytes bytes = new TextBytes(memory, WHILE_READ);
        part.transferTo(
                new CappedOutput(bytes, limits.textBytes(), what + " is longer than " + limits.textBytes() + " bytes"));
        String text = bytes.decoded(what);
        textBytes += bytes.size();
        memory.giveBack((long) bytes.size() * (WHILE_READ - WHILE_KEPT));
        return text;
    }

    /** Takes memory for what has been made of the request so far. */
    public void weigh(long bytes) {
        memory.take(bytes);
    }

    /** Takes memory for what becomes of a text when it is read as JSON. */
    public void weighJson(String text) {
        memory.take(JsonText.weight(text));
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
        texts.values().stream().filter(JsonText::mayBeStructure).forEach(this::weighJson);
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
