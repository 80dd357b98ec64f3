package ictb.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.guard.Memory;
import ictb.platform.DomainException;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private static final String MULTIPART = "multipart/form-data; boundary=xyz";
    private static final Limits LIMITS = new Limits(1_000, 100, 5);

    @TempDir
    private Path folder;

    private final AtomicInteger signIns = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"", "text/xml", "application/json", "multipart/form-data", MULTIPART})
    void emptyBodyIsACallWithoutArgumentsWhateverItsType(String type) throws IOException {
        try (Form form = read(type, "")) {
            assertThat(form.text("a")).isEmpty();
        }
    }

    @Test
    void urlencodedFormIsRead() throws IOException {
        try (Form form = read("application/x-www-form-urlencoded; charset=UTF-8", "a=1&b=%C3%B6")) {
            assertThat(form.text("a")).contains("1");
            assertThat(form.text("b")).contains("ö");
        }
    }

    @Test
    void jsonObjectIsRead() throws IOException {
        try (Form form = read("Application/JSON", "{\"a\":\"ö\",\"b\":1}")) {
            assertThat(form.text("a")).contains("ö");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "7", "{", "{\"a\":}", "null", "\u00ff"})
    void jsonThatIsNoObjectIsRefused(String body) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read("application/json", body))
                .withMessageMatching("The body .*")
                .isNotInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/xml", "text/plain", "garbage", "multipart/mixed; boundary=xyz"})
    void bodyOfAnotherTypeIsRejectedWith415(String type) {
        assertRejected(415, type, "a=1");
    }

    @Test
    void fileIsWrittenToDiskAndDeletedWithTheForm() throws IOException {
        try (Form form = read(MULTIPART, file("texi.wav", "RIFF"))) {
            assertThat(form.arguments()).isNotNull();
            assertThat(files())
                    .singleElement()
                    .satisfies(path -> assertThat(path).hasContent("RIFF"));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void everyFileIsDeletedWhereTheFormIsRefused() {
        assertRejected(413, MULTIPART, file("a", "1").replace("--xyz--", "") + file("b", "x".repeat(1_001)));
        assertThat(files()).isEmpty();
    }

    @Test
    void credentialsAreLookedAtBeforeAFileIsWritten() throws IOException {
        try (Form form = read(MULTIPART, file("texi.wav", "RIFF"))) {
            assertThat(signIns).hasValue(1);
            assertThat(form.text("media")).isEmpty();
        }
    }

    @Test
    void fileLargerThanAllowedIsRejectedWith413() throws IOException {
        try (Form form = read(MULTIPART, file("a", "x".repeat(1_000)))) {
            assertThat(files()).hasSize(1);
            assertThat(form).isNotNull();
        }
        assertRejected(413, MULTIPART, file("a", "x".repeat(1_001)));
    }

    @Test
    void textLongerThanAllowedIsRejectedWith413() {
        assertRejected(413, MULTIPART, field("a", "x".repeat(101)));
        assertRejected(413, "application/x-www-form-urlencoded", "a=" + "x".repeat(99));
        assertRejected(413, "application/json", "{\"a\":\"" + "x".repeat(100) + "\"}");
    }

    @Test
    void formOfTooManyPartsIsRejectedWith413() {
        String part = field("a", "1").replace("--xyz--\r\n", "");
        assertRejected(413, MULTIPART, part.repeat(6) + "--xyz--\r\n");
    }

    @Test
    void bodyWithoutAnEndIsRejectedWith413() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Limits limits = Limits.ofUploads(1);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> new BodyReader(limits, this::newFile, () -> {})
                        .read(Optional.of(MULTIPART), endless, new Form(Memory.plenty())))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(413));
    }

    @Test
    void clientThatHangsUpIsRefusedAndNoFailure() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> reader().read(Optional.of(MULTIPART), broken, new Form(Memory.plenty())))
                .withMessage("The request ended too early");
    }

    @Test
    void textThatIsNotUtf8IsRefusedByName() {
        byte[] body = field("name", "?").getBytes(UTF_8);
        body[new String(body, UTF_8).indexOf('?')] = (byte) 0xf6;
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () -> reader().read(Optional.of(MULTIPART), new Trickle(body, 9), new Form(Memory.plenty())))
                .withMessage("name is not UTF-8");
    }

    @Test
    void fileThatTheDiskHasNoRoomForIsAnOutageAndNoFaultOfTheRequest() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
        BodyReader reader = new BodyReader(LIMITS, () -> full, signIns::incrementAndGet);
        String body =
                "--xyz\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.wav\"\r\n\r\nabc\r\n--xyz--\r\n";

        try (Form form = new Form(Memory.plenty())) {
            Throwable thrown = catchThrowable(
                    () -> reader.read(Optional.of(MULTIPART), new ByteArrayInputStream(body.getBytes(UTF_8)), form));

            Answer answer = Dispatcher.failed("a test", thrown);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsEntry("Retry-After", "60");
            assertThat(answer.refusal())
                    .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("The disk of the server is full"));
        }
    }

    private Form read(String type, String body) throws IOException {
        Form form = new Form(Memory.plenty());
        try {
            reader().read(Optional.of(type).filter(t -> !t.isEmpty()), new Trickle(body.getBytes(UTF_8), 9), form);
            return form;
        } catch (RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private BodyReader reader() {
        return new BodyReader(LIMITS, this::newFile, signIns::incrementAndGet);
    }

    private Path newFile() throws IOException {
        return Files.createTempFile(folder, "upload", null);
    }

    private Stream<Path> files() {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertRejected(int status, String type, String body) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> read(type, body))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(status));
    }

    private static String field(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--xyz--\r\n";
    }

    private static String file(String fileName, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + fileName + "\"\r\n\r\n"
                + content + "\r\n--xyz--\r\n";
    }

    @Test
    void jsonOfTooManyMembersIsRejected() {
        assertRejected(413, "application/json", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1}");
    }

    @Test
    void textsThatAreTooLongTogetherAreRejected() {
        Limits limits = Limits.ofUploads(100);
        String mebibyte =
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + "x".repeat(1_000_000) + "\r\n";

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> new BodyReader(limits, () -> folder, () -> {})
                        .read(
                                Optional.of(MULTIPART),
                                new ByteArrayInputStream((mebibyte.repeat(5) + "--xyz--").getBytes(UTF_8)),
                                new Form(Memory.plenty())))
                .withMessage("The texts of the form are longer than 4194304 bytes together");
    }
}
