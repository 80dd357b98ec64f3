package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How rows are written for LOAD DATA; that MariaDB reads them so is tested by SqlLoadIT. */
class LoadTextTest {

    static Object[][] rows() {
        return new Object[][] {
            {new Object[] {1L, "Ann", null}, "1\tAnn\t\\N\n"},
            {new Object[] {"a\tb", "a\nb"}, "a\\tb\ta\\nb\n"},
            {new Object[] {"C:\\N"}, "C:\\\\N\n"},
            {new Object[] {"a\0b"}, "a\\0b\n"},
            {new Object[] {""}, "\n"},
            {new Object[] {"'\"é😀"}, "'\"é😀\n"},
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowIsOneLineWithTabsBetween(Object[] row, String line) {
        StringBuilder written = new StringBuilder();

        LoadText.append(written, row);

        assertThat(written).hasToString(line);
    }
}
