package ictb.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the guide's programs by a real PHP, in a folder where they and {@code test/texi.wav} stand. */
final class Php {

    private static final Path PROGRAMS = Path.of("src", "test", "php");
    private static final String SAMPLES = "samples";
    private static final String HOST_OF_THE_GUIDE = "http://yourwebsite.com/";
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;

    /** With the credentials that the guide prints. */
    Php(Path folder, URI server) throws IOException {
        this(folder, server, "myuser", "mysecret");
    }

    /**
     * @param server what takes the place of the guide's own host in the programs
     * @param username and password: what takes the place of the guide's in its function
     */
    Php(Path folder, URI server, String username, String password) throws IOException {
        this.folder = folder;
        write("test/texi.wav", Wav.hum(1_500));
        write("path/name.wav", Wav.hum(500));
        write("path/test.jpg", new byte[] {1});
        write("path/contact.csv", "phone,first_name\n12345678,first\n".getBytes(StandardCharsets.UTF_8));
        for (Path programs : List.of(PROGRAMS, PROGRAMS.resolve(SAMPLES))) {
            for (Path program : phpFiles(programs)) {
                String text = Files.readString(program)
                        .replace(HOST_OF_THE_GUIDE, server.toString())
                        .replace("$api_username = 'myuser'", "$api_username = '" + username + "'")
                        .replace("$api_password = 'mysecret'", "$api_password = '" + password + "'");
                write(program.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** The methods of the guide that it has sample code for. */
    static List<String> samples() throws IOException {
        return phpFiles(PROGRAMS.resolve(SAMPLES)).stream()
                .map(file -> file.getFileName().toString().replace(".php", ""))
                .sorted()
                .toList();
    }

    private static List<Path> phpFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".php")).toList();
        }
    }

    Path folder() {
        return folder;
    }

    /** @return what it printed, warnings of PHP included */
    String run(String program, Object... arguments) {
        List<String> command = new ArrayList<>(
                List.of("php", "-d", "display_errors=1", "-d", "error_reporting=E_ALL & ~E_DEPRECATED", program));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        try {
            Path output = folder.resolve(program + ".out");
            Process php = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            awaitEnd(php, program);
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process php, String program) {
        try {
            if (!php.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(program + " has not ended after " + PATIENCE_SECONDS + " s");
            }
            if (php.exitValue() != 0) {
                throw new AssertionError(program + " ended with " + php.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            php.destroyForcibly();
        }
    }
}
