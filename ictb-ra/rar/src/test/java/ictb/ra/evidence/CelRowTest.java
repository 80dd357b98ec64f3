package ictb.ra.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelRowTest {

    @Test
    void commasAndQuotesInAColumnAreText() {
        assertThat(CelRow.parse("\"HANGUP\",\"1.5\",\"id\",\"l\",\"a,\"\"b\"\"\",\"\",\"{\"\"x\"\":1,\"\"y\"\":2}\""))
                .contains(new CelRow("HANGUP", Duration.ofMillis(1_500), "id", "", "{\"x\":1,\"y\":2}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"A\",\"1.0\",\"id\"",
                "\"A\",\"1.0\",\"id\",\"l\",\"c\",\"\",\"open",
                "\"A\",\"1.0\",\"id\",\"l\",\"c\",\"\",\"x\",",
                "\"A\",\"1.0\",\"id\",\"l\",\"c\",\"\",\"x\",\"too many\"",
                "\"A\",\"yesterday\",\"id\",\"l\",\"c\",\"\",\"x\"",
                "A,1.0,id,l,c,,x",
                "\"A\" \"1.0\",\"id\",\"l\",\"c\",\"\",\"x\""
            })
    void aLineThatIsNotWholeIsNoRow(String line) {
        assertThat(CelRow.parse(line)).isEmpty();
    }
}
