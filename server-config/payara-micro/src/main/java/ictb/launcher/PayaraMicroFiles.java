package ictb.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What Payara Micro keeps in {@code <ICTB_HOME>/payara-micro}: its unpacked program, which later starts use again, and
 * its configuration, which is made anew at each start.
 */
final class PayaraMicroFiles {
    private static final List<String> RESOURCES =
            List.of("pre-boot.asadmin", "post-boot.asadmin", "logging.properties");

    private final Path folder;

    private PayaraMicroFiles(Path folder) {
        this.folder = folder;
    }

    static PayaraMicroFiles freshIn(Home home, List<String> commands) {
        PayaraMicroFiles files = new PayaraMicroFiles(home.folder("payara-micro"));
        try {
            files.refresh();
            Files.write(files.folder.resolve("post-boot.asadmin"), commands, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare " + files.folder + ": " + e.getMessage(), e);
        }
        return files;
    }

    private void refresh() throws IOException {
        Folders.delete(root());
        Folders.delete(temporary());
        if (Files.notExists(whole())) {
            Folders.delete(program());
        }
        Files.createDirectories(root());
        Files.createDirectories(temporary());
        for (String name : RESOURCES) {
            copy(name);
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream resource = PayaraMicroFiles.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException(name + " is not on the class path");
            }
            Files.copy(resource, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<String> arguments() {
        return List.of(
                "--rootdir", root().toString(),
                "--unpackdir", program().toString(),
                "--logproperties", folder.resolve("logging.properties").toString(),
                "--prebootcommandfile", folder.resolve("pre-boot.asadmin").toString(),
                "--postbootcommandfile", folder.resolve("post-boot.asadmin").toString());
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    private Path root() {
        return folder.resolve("root");
    }

    private Path program() {
        return folder.resolve("program");
    }

    /** Stands beside the unpacked program once a server has run from it: one that was killed while unpacking has not. */
    private Path whole() {
        return folder.resolve("program.whole");
    }

    void markWhole() {
        try {
            Files.writeString(whole(), "");
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + whole() + ": " + e.getMessage(), e);
        }
    }
}
