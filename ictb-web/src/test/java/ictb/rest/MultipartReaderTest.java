package ictb.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MultipartReaderTest {

    private static final String BOUNDARY = "------------------------d74496d66958873e";

    private record Part(String name, Optional<String> fileName, String content) {}

    @Example
    void formIsReadAsCurlSendsIt() throws IOException {
        String body = lines(
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"title\"",
                "",
                "myrecording",
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"media\"; filename=\"texi.wav\"",
                "Content-Type: audio/x-wav",
                "",
                "RIFF\r\n--not the boundary\r\n",
                "--" + BOUNDARY + "--");
        assertThat(read(body, 7))
                .containsExactly(
                        new Part("title", Optional.empty(), "myrecording"),
                        new Part("media", Optional.of("texi.wav"), "RIFF\r\n--not the boundary\r\n"));
    }

    @Example
    void formWithoutPartsIsEmpty() throws IOException {
        assertThat(read(lines("--" + BOUNDARY + "--"), 7)).isEmpty();
    }

    @Example
    void linesBeforeAndAfterTheFormDoNotCount() throws IOException {
        String body = lines(
                "This is a form.",
                "--" + BOUNDARY + " ",
                "content-disposition:form-data;name=a",
                "",
                "1",
                "--" + BOUNDARY + "--",
                "behind");
        assertThat(read(body, 7)).containsExactly(new Part("a", Optional.empty(), "1"));
    }

    @Example
    void namesKeepUmlautsAndQuotes() throws IOException {
        String body = lines(
                "--" + BOUNDARY,
                "Content-Disposition: form-data; filename=\"C:\\\\Größe \\\"✓\\\".wav\"; name=\"größe\"",
                "",
                "1",
                "--" + BOUNDARY + "--");
        assertThat(read(body, 7)).containsExactly(new Part("größe", Optional.of("C:\\Größe \"✓\".wav"), "1"));
    }

    @Example
    void fileFieldThatWasLeftEmptyHasAnEmptyFileName() throws IOException {
        String body = lines(
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"media\"; filename=\"\"",
                "",
                "",
                "--" + BOUNDARY + "--");
        assertThat(read(body, 7)).containsExactly(new Part("media", Optional.of(""), ""));
    }

    @Example
    void whatEndsTooEarlyIsRefusedWhereverItEnds() {
        String whole =
                lines("--" + BOUNDARY, "Content-Disposition: form-data; name=\"a\"", "", "1", "--" + BOUNDARY + "--");
        int needed = whole.length() - "\r\n".length();
        for (int length = 0; length < needed; length++) {
            String cut = whole.substring(0, length);
            assertThatExceptionOfType(DomainException.class).as(cut).isThrownBy(() -> read(cut, 7));
        }
    }

    @Example
    void whatIsNoFormIsRefused() {
        assertRefused("--" + BOUNDARY + "x\r\n\r\n\r\n--" + BOUNDARY + "--");
        assertRefused(lines("--" + BOUNDARY, "Content-Type: text/plain", "", "1", "--" + BOUNDARY + "--"));
        assertRefused(lines("--" + BOUNDARY, "Content-Disposition: form-data; name=\"\"", "", "1", "--" + BOUNDARY));
        assertRefused(lines("--" + BOUNDARY, "X: " + "y".repeat(20_000), "", "1", "--" + BOUNDARY + "--"));
        assertRefused(lines(
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"a\"",
                "Content-Transfer-Encoding: base64",
                "",
                "MQ==",
                "--" + BOUNDARY + "--"));
    }

    @Example
    void boundaryMustBeThereAndShort() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new MultipartReader(new ByteArrayInputStream(new byte[0]), ""));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new MultipartReader(new ByteArrayInputStream(new byte[0]), "x".repeat(201)));
    }

    @Property(tries = 300)
    void everyFormComesBackHoweverItArrives(
            @ForAll("forms") List<Part> parts, @ForAll @IntRange(min = 1, max = 300) int most) throws IOException {
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"");
            part.fileName().ifPresent(file -> body.append("; filename=\"" + file + "\""));
            body.append("\r\n\r\n").append(part.content()).append("\r\n");
        }
        body.append("--" + BOUNDARY + "--\r\n");
        assertThat(read(body.toString(), most)).isEqualTo(parts);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int most) {
        String start = "--" + BOUNDARY + "\r\n";
        String body = start + new String(bytes, ISO_8859_1) + "\r\n\r\n" + new String(bytes, ISO_8859_1);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> read(body, most));
    }

    @Provide
    Arbitrary<List<Part>> forms() {
        // Contents full of almost-boundaries, across the edges of the buffer.
        Arbitrary<String> almost =
                Arbitraries.of("\r\n", "\r", "\n", "--", "\r\n--" + BOUNDARY.substring(0, 20), "-", "x", "\0");
        Arbitrary<String> content = Arbitraries.oneOf(
                almost.list().ofMaxSize(30).map(pieces -> String.join("", pieces)),
                Arbitraries.integers().between(65_400, 65_700).map("\r"::repeat),
                Arbitraries.integers().between(131_000, 131_100).map("y"::repeat));
        Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9);
        return Combinators.combine(name, name.optional(), content)
                .as(Part::new)
                .list()
                .ofMaxSize(4);
    }

    private static void assertRefused(String body) {
        assertThatExceptionOfType(DomainException.class).as(body).isThrownBy(() -> read(body, 7));
    }

    private static List<Part> read(String body, int most) throws IOException {
        MultipartReader reader = new MultipartReader(new Trickle(body.getBytes(UTF_8), most), BOUNDARY);
        List<Part> parts = new ArrayList<>();
        Optional<PartHeader> next = reader.next();
        while (next.isPresent()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            reader.transferTo(content);
            parts.add(new Part(next.get().name(), next.get().fileName(), content.toString(UTF_8)));
            next = reader.next();
        }
        return parts;
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
