package ictb.launcher.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsFileTest {
    private static final String LINE =
            "\"12125550100\",\"c-1.0\",\"1700000000.000250\",\"12125550000\",\"CHAN_START\"\n";

    @TempDir
    private Path folder;

    @Test
    void lineIsACall() throws IOException {
        assertThat(read(LINE))
                .containsExactly(new CarrierCall(
                        "12125550100", "c-1.0", Instant.parse("2023-11-14T22:13:20.000250Z"), "12125550000"));
    }

    @Test
    void callerMayBeHidden() throws IOException {
        assertThat(read("\"911\",\"c-1.0\",\"1700000000.000000\",\"\",\"CHAN_START\"\n"))
                .extracting(CarrierCall::caller)
                .containsExactly("");
    }

    @Test
    void lineInTheMiddleOfBeingWrittenIsNoCallYet() throws IOException {
        assertThat(read(LINE + "\"1212555")).hasSize(1);
    }

    @Test
    void whatACalledPersonNotesIsNoCall() throws IOException {
        assertThat(read(LINE + LINE.replace("CHAN_START", "USER_DEFINED"))).hasSize(1);
    }

    @Test
    void missingFileIsNoCalls() {
        assertThat(new CallsFile(folder.resolve("none.csv")).read()).isEmpty();
    }

    private Iterable<CarrierCall> read(String text) throws IOException {
        return new CallsFile(Files.writeString(folder.resolve("calls.csv"), text)).read();
    }
}
