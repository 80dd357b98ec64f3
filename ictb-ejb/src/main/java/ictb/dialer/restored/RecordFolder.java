package ictb.dialer.restored;

import ictb.platform.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folder {@code journal} of ICTB_ASTERISK_DIR: a folder for each database, called by its id, in which every node has files of
 * its own. Nodes that share ICTB_ASTERISK_DIR read each other's.
 */
@Dependent
class RecordFolder {

    private static final Pattern INSTALLATION = Pattern.compile("[0-9a-f]{32}");

    private final Path folder;

    @Inject
    RecordFolder(Settings settings) {
        this.folder = settings.asteriskDir().resolve("journal");
    }

    /** Whose numbers were called is nobody else's business. */
    Path make(String installation) throws IOException {
        Path made = folder.resolve(installation);
        if (Files.notExists(made)) {
            Files.createDirectories(
                    made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return made;
    }

    /** Of one database, those whose names end so, in the order of their names. */
    List<Path> files(String installation, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        Path ofInstallation = folder.resolve(installation);
        if (Files.isDirectory(ofInstallation)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(ofInstallation, "*" + ending)) {
                found.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    List<String> installations() throws IOException {
        List<String> installations = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                found.forEach(path -> installations.add(path.getFileName().toString()));
            }
        }
        installations.removeIf(name -> !INSTALLATION.matcher(name).matches());
        return installations;
    }
}
