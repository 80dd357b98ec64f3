package ictb.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.guard.Memory;
import ictb.platform.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any body of a multipart form is read or refused with a sentence, and none leaves a file behind. */
class MultipartFuzzTest {

    private static final Limits LIMITS = new Limits(10_000, 1_000, 20);

    @FuzzTest(maxDuration = "60s")
    void anyBodyIsReadOrRefused(byte[] body) throws IOException {
        List<Path> made = new ArrayList<>();
        BodyReader reader = new BodyReader(
                LIMITS,
                () -> {
                    made.add(Files.createTempFile("fuzz", null));
                    return made.get(made.size() - 1);
                },
                () -> {});
        try (Form form = new Form(Memory.plenty())) {
            reader.read(Optional.of("multipart/form-data; boundary=b"), new ByteArrayInputStream(body), form);
            form.arguments();
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(made).noneMatch(Files::exists);
    }
}
