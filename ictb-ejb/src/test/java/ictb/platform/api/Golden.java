package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The wire format, kept as files: {@code src/test/resources/golden/<name>.json} holds what a client gets, to the byte, with a
 * line's end behind it. {@code -Dgolden.write=true} writes the files anew: look at the difference before you commit it.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** That this result of a method is answered as its file says. */
    public static void assertResult(String method, Object result) {
        assertAnswer(method, Answer.of(result));
    }

    /** That this answer is as its file says. */
    public static void assertAnswer(String name, Answer answer) {
        Path file = FOLDER.resolve(name + ".json");
        String json = json(answer) + "\n";
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, json);
            }
            assertThat(file).as("the answer of %s is %s", name, json).exists();
            assertThat(json).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes over the wire. */
    public static String json(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
