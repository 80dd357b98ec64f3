package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.platform.DomainException;
import jakarta.json.JsonValue;

/** Any text is read as JSON or refused with a sentence, and what was read is written and read again alike. */
class JsonTextFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyTextIsReadOrRefused(FuzzedDataProvider sent) {
        JsonValue read;
        try {
            read = JsonText.read("data", sent.consumeRemainingAsString());
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).startsWith("data ");
            return;
        }
        assertThat(JsonText.read("data", read.toString())).isEqualTo(read);
    }
}
