package ictb.door;

import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where files stand while their call lasts: a folder of this node under {@link Settings#HOME}. What an earlier run of the
 * node has left there is deleted first.
 */
@ApplicationScoped
public class Uploads implements NewFile {

    private Settings settings;
    private Path folder;

    /** For the container. */
    Uploads() {}

    @Inject
    Uploads(Settings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void clear() {
        folder = settings.home().resolve("uploads").resolve(settings.get(Settings.NODE));
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty file that this process's user alone may read. */
    @Override
    public Path make() throws IOException {
        return Files.createTempFile(folder, "upload", null);
    }
}
