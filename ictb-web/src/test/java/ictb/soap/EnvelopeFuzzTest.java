package ictb.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.docs.Services;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.guard.Memory;
import ictb.platform.DomainException;
import ictb.platform.api.Catalogue;
import ictb.platform.api.Rejection;
import ictb.platform.api.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any envelope is read or refused with a sentence, and none leaves a file behind. */
class EnvelopeFuzzTest {

    private static final Catalogue CATALOGUE = Services.catalogue();
    private static final Limits LIMITS = new Limits(10_000, 1_000, 20);

    private static final Envelope.Surroundings REQUEST = new Envelope.Surroundings() {
        @Override
        public List<Shape.Member> argumentsOf(String method) {
            return CATALOGUE
                    .find(method)
                    .orElseThrow(() -> Rejection.unknownMethod(method))
                    .arguments();
        }

        @Override
        public boolean hasCredentials(Form form) {
            return form.text("api_username").isPresent();
        }

        @Override
        public void beforeFile(Form form) {}
    };

    @FuzzTest(maxDuration = "60s")
    void anyEnvelopeIsReadOrRefused(byte[] body) throws IOException {
        List<Path> made = new ArrayList<>();
        Envelope envelope = new Envelope(
                LIMITS,
                () -> {
                    made.add(Files.createTempFile("fuzz", null));
                    return made.get(made.size() - 1);
                },
                REQUEST,
                SoapVersion.SOAP_11);
        try (Form form = new Form(Memory.plenty())) {
            assertThat(CATALOGUE.find(envelope.read(new ByteArrayInputStream(body), Optional.empty(), form)))
                    .isPresent();
            form.arguments();
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(made).noneMatch(Files::exists);
    }
}
