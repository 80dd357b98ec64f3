package ictb.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.door.ContentType;
import ictb.platform.DomainException;
import java.util.List;

/** Any Content-Type of a request and any header of a part of a form is read or refused with a sentence. */
class ContentTypeFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyHeaderIsReadOrRefused(FuzzedDataProvider sent) {
        ContentType.of(sent.consumeString(500));
        try {
            PartHeader header = PartHeader.of(List.of("Content-Disposition: " + sent.consumeRemainingAsString()));

            assertThat(header.name()).isNotEmpty();
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
