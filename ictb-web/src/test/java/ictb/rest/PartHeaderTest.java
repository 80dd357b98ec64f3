package ictb.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartHeaderTest {

    /** A regular expression that goes back for each character needs a stack as deep as the name is long. */
    @Test
    void longestNameIsRead() {
        String name = "a".repeat(16_000);

        assertThat(PartHeader.of(List.of("Content-Disposition: form-data; name=\"" + name + '"'))
                        .name())
                .isEqualTo(name);
    }

    @Test
    void nameOfEscapesIsRead() {
        assertThat(PartHeader.of(List.of("Content-Disposition: form-data; name=\"" + "\\\"".repeat(8_000) + '"'))
                        .name())
                .isEqualTo("\"".repeat(8_000));
    }
}
