package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @ApiService
    public static class Undeclared {
        public String open() {
            return "";
        }
    }

    @ApiService
    public static class WithoutPermission {
        @ApiMethod(value = "Sample_Open", permission = "")
        public String open() {
            return "";
        }
    }

    @ApiService
    public static class Misnamed {
        @ApiMethod(value = "open", permission = "sample")
        public String open() {
            return "";
        }
    }

    @ApiService
    public static class Second {
        @ApiMethod(value = "Sample_Long", permission = "sample")
        public String open() {
            return "";
        }
    }

    @ApiService
    public static class Unbindable {
        @ApiMethod(value = "Sample_Open", permission = "sample")
        public String open(@ApiParam("thread") Thread thread) {
            return "";
        }
    }

    @ApiService
    public static class Unnamed {
        @ApiMethod(value = "Sample_Open", permission = "sample")
        public String open(long id) {
            return "";
        }
    }

    record WithFile(UploadedFile file) {}

    @ApiService
    public static class FileInAnObject {
        @ApiMethod(value = "Sample_Open", permission = "sample")
        public String open(@ApiParam("sent") WithFile sent) {
            return "";
        }
    }

    @ApiService
    public static class Mute {
        @ApiMethod(value = "Sample_Open", permission = "sample")
        public void open() {
            // nothing to say
        }
    }

    @ApiService
    public static class Unwritable {
        @ApiMethod(value = "Sample_Open", permission = "sample")
        public List<Thread> open() {
            return List.of();
        }
    }

    @Test
    void everyMethodIsFoundByItsName() {
        Catalogue catalogue = Catalogue.of(new SampleService());
        assertThat(catalogue.find("Sample_Long")).hasValueSatisfying(operation -> {
            assertThat(operation.permission()).isEqualTo("sample");
            assertThat(operation.reads()).isTrue();
        });
        assertThat(catalogue.find("sample_long")).isEmpty();
        assertThat(catalogue.all()).extracting(Operation::name).isSorted();
    }

    @Test
    void publicMethodThatIsNotDeclaredEndsTheStart() {
        assertStartEnds(new Undeclared(), "Undeclared.open is public in an @ApiService and no @ApiMethod");
    }

    @Test
    void methodWithoutPermissionEndsTheStart() {
        assertStartEnds(new WithoutPermission(), "WithoutPermission.open declares no permission");
    }

    @Test
    void methodWithoutTheGuidesNameEndsTheStart() {
        assertStartEnds(new Misnamed(), "Misnamed.open is not called like Object_Verb");
    }

    @Test
    void secondMethodOfOneNameEndsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.of(new SampleService(), new Second()))
                .withMessageContaining("is a second Sample_Long");
    }

    @Test
    void parameterThatNothingReadsEndsTheStart() {
        assertStartEnds(new Unbindable(), "nothing reads a java.lang.Thread");
    }

    @Test
    void parameterWithoutANameEndsTheStart() {
        assertStartEnds(new Unnamed(), "has no @ApiParam");
    }

    @Test
    void fileInAnObjectEndsTheStart() {
        assertStartEnds(new FileInAnObject(), "a file cannot be a member of an object");
    }

    @Test
    void methodThatAnswersNothingEndsTheStart() {
        assertStartEnds(new Mute(), "nothing writes a void");
    }

    @Test
    void resultThatNothingWritesEndsTheStart() {
        assertStartEnds(new Unwritable(), "nothing writes a java.lang.Thread");
    }

    private static void assertStartEnds(Object service, String sentence) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.of(service))
                .withMessageContaining(sentence);
    }
}
