package ictb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/} that is made from the code. */
final class GeneratedPage {

    private GeneratedPage() {}

    /** Fails where the page does not say this; with {@code -Dictb.docs=write} it is written first. */
    static void says(String name, String content) throws IOException {
        Path page = Path.of("..", "docs", name);
        if ("write".equals(System.getProperty("ictb.docs"))) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page)).isEqualTo(content);
    }
}
