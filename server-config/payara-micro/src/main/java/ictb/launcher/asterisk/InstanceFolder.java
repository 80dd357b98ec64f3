package ictb.launcher.asterisk;

import ictb.launcher.Home;
import ictb.launcher.LaunchException;
import ictb.launcher.LogFile;
import ictb.launcher.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of one instance: configuration (its owner's alone, it holds a password), state, logs, evidence. */
final class InstanceFolder {
    /** Asterisk's configuration knows no way to write other characters safely everywhere that a path is used. */
    private static final Pattern SAFE_PATH = Pattern.compile("[\\p{L}\\p{N}/ ._+~-]+");

    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");
    private static final List<String> STATE = List.of("run", "spool", "lib/keys", "log", "sounds", "fax", "etc");
    private static final List<String> SHARED = List.of("media", "conf", "evidence");

    private final Path folder;
    private final Path shared;

    InstanceFolder(Path folder, Optional<Path> shared) {
        this.folder = safe(folder);
        this.shared = safe(shared.orElseGet(() -> folder.resolve("shared")));
    }

    private static Path safe(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!SAFE_PATH.matcher(absolute.toString()).matches()) {
            throw new LaunchException(
                    "Asterisk needs a folder of letters, digits, blanks and . _ + ~ - only: " + absolute);
        }
        return absolute;
    }

    /** Makes what is missing; evidence and media of an earlier run stay. */
    void make() {
        Home home = home();
        try {
            for (String name : STATE) {
                Files.createDirectories(home.directory().resolve(name));
            }
            for (String name : SHARED) {
                Path kept = shared.resolve(name);
                // A link to a folder is one, too.
                if (!Files.isDirectory(kept)) {
                    Files.createDirectories(kept);
                }
            }
            Files.setPosixFilePermissions(etc(), PosixFilePermissions.fromString("rwx------"));
            link("log/cel-custom", evidence());
            link("log/cdr-custom", evidence());
        } catch (IOException e) {
            throw new LaunchException("Cannot make a folder for Asterisk in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void link(String name, Path target) throws IOException {
        Path link = folder.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    /** Writes the configuration: file name to name of the template, the placeholders {@code @NAME@} filled in. */
    void configure(Map<String, String> templates, Map<String, String> values) {
        templates.forEach((file, template) -> {
            try {
                Secret.write(etc().resolve(file), filled(Resources.text(template), values));
            } catch (IOException e) {
                throw new LaunchException("Cannot write Asterisk's " + file + ": " + e.getMessage(), e);
            }
        });
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1), values)));
    }

    private static String valueOf(String name, Map<String, String> values) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Nothing is known for @" + name + "@"));
    }

    /** Where the record of the process and its console's log are. */
    Home home() {
        return Home.in(folder);
    }

    Path path() {
        return folder;
    }

    Path shared() {
        return shared;
    }

    Path evidence() {
        return shared.resolve("evidence");
    }

    Path sounds() {
        return folder.resolve("sounds");
    }

    Path mainConfiguration() {
        return etc().resolve("asterisk.conf");
    }

    private Path etc() {
        return folder.resolve("etc");
    }

    /** Where Asterisk writes what it complains of. */
    Path messagesFile() {
        return folder.resolve("log/messages.log");
    }

    /** Begins the messages anew, so that they speak of the start to come; the former ones are kept, see {@link LogFile}. */
    void turnMessages() {
        new LogFile(messagesFile()).beginAnew();
    }

    /** What Asterisk has complained of since its start. */
    String messages() {
        try {
            return Files.exists(messagesFile()) ? Files.readString(messagesFile(), StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + messagesFile() + ": " + e.getMessage(), e);
        }
    }
}
