package ictb.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.door.Form;
import ictb.door.guard.Memory;
import ictb.platform.DomainException;

/** Any form and any query are read or refused with a sentence; so are the fields that are parts of arrays. */
class UrlEncodedFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyFormIsReadOrRefused(FuzzedDataProvider sent) throws Exception {
        try (Form form = new Form(Memory.plenty())) {
            form.add(UrlEncoded.parse(sent.consumeRemainingAsString()));
            form.arguments();
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
