package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import ictb.it.RawRequest.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Requests that cost the sender little and a careless server much. New kinds of files get their lines in {@link #files()}. */
final class Bombs {

    static final String BOUNDARY = "b0und4ry";

    /** As much as a file may have, and no more. */
    private static final long FILE = 100L << 20;

    /** As much as a text may have, and no more. */
    private static final int TEXT = (1 << 20) - 1_000;

    private static final String PART = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /**
     * @param mayBeTaken where the content is odd and not wrong, so that it need not be refused
     */
    record Bomb(String name, String method, String contentType, Content body, boolean mayBeTaken) {

        @Override
        public String toString() {
            return name;
        }
    }

    private Bombs() {}

    static Stream<Bomb> all() {
        return Stream.of(files(), documents(), csv(), json(), multipart(), urlencoded(), texts())
                .flatMap(List::stream);
    }

    /** Files that programs for media read. */
    private static List<Bomb> files() {
        return List.of(
                wav("of 4 GB, as it says", wave(fmt(1, 1, 8_000, 16), chunk("data", 0xFFFF_FFF0L))),
                wav("with a header of 4 GB", wave(chunk("fmt ", 0xFFFF_FFFFL), new byte[64])),
                wav("of 1 bit", wave(fmt(1, 1, 8_000, 1), silence())),
                wav("of 384 kHz", wave(fmt(1, 1, 384_000, 16), silence())),
                wav("of 4 GHz", wave(fmt(1, 1, -1, 16), silence())),
                wav("of 0 Hz", wave(fmt(1, 1, 0, 16), silence())),
                wav("of 255 channels", wave(fmt(1, 255, 8_000, 16), silence())),
                wav("of no channels", wave(fmt(1, 0, 8_000, 16), silence())),
                wav("of 65,535 bits", wave(fmt(1, 1, 8_000, 65_535), silence())),
                wav("compressed", wave(fmt(0x55, 1, 8_000, 16), silence())),
                file(
                        "WAV of three hours",
                        "Recording_Create",
                        "media",
                        Content.of(wave(fmt(7, 1, 8_000, 8), chunk("data", FILE - 100)))
                                .then(Content.repeated(FILE - 200, "\u00ff"))),
                file(
                        "WAV of chunks without end",
                        "Recording_Create",
                        "media",
                        Content.of(wave()).then(Content.repeated((FILE - 100) / 8, "LIST\0\0\0\0"))),
                file(
                        "WAV of WAVs",
                        "Recording_Create",
                        "media",
                        Content.repeated((FILE - 100) / 12, "RIFF\u00ff\u00ff\u00ff\u00ffWAVE")),
                file("zeros", "Recording_Create", "media", Content.repeated(FILE - 100, "\0")));
    }

    private static List<Bomb> documents() {
        return DocumentBombs.all().entrySet().stream()
                .map(bomb -> new Bomb(
                        bomb.getKey(),
                        "Document_Create",
                        MULTIPART,
                        upload("media", Content.of(bomb.getValue()), "title", "bomb"),
                        bomb.getKey().contains("that says")))
                .toList();
    }

    private static Bomb wav(String what, byte[] content) {
        return file("WAV " + what, "Recording_Create", "media", Content.of(content));
    }

    private static byte[] wave(byte[]... chunks) {
        ByteArrayOutputStream wave = new ByteArrayOutputStream();
        wave.writeBytes("RIFF\u00ff\u00ff\u00ff\u007fWAVE".getBytes(ISO_8859_1));
        Stream.of(chunks).forEach(wave::writeBytes);
        return wave.toByteArray();
    }

    private static byte[] fmt(int coding, int channels, int rate, int bits) {
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(chunk("fmt ", 16))
                .putShort((short) coding)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .array();
    }

    private static byte[] chunk(String name, long size) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt((int) size)
                .array();
    }

    private static byte[] silence() {
        return ByteBuffer.allocate(1_008).put(chunk("data", 1_000)).array();
    }

    private static List<Bomb> csv() {
        return List.of(
                csv("of one field", Content.repeated(FILE - 100, "1")),
                csv("of one row with a million columns", Content.repeated(1_000_000, "1,")),
                csv(
                        "of a million names of columns",
                        Content.repeated(1_000_000, "phone,").then(Content.of("\n1\n"))),
                csv(
                        "with a quote that is never closed",
                        Content.of("phone\n\"").then(Content.repeated(FILE - 200, "1\n"))),
                csv("of quotes", Content.repeated(FILE - 100, "\"")),
                csv("of rows that are none", Content.repeated(FILE / 2 - 100, "x\n")),
                csv("of separators", Content.repeated(FILE / 8 - 100, ",;|\t,;|\n")),
                csv(
                        "half in UTF-16",
                        Content.of(("\uFEFFphone\n" + "x\n".repeat(50_000)).getBytes(UTF_16LE))
                                .then(Content.repeated(1_000_001, "\u00d8"))),
                csv("packed", Content.of(gzip(20_000_000))),
                csv("of nothing but line ends", Content.repeated(FILE - 100, "\n")));
    }

    private static Bomb csv(String what, Content content) {
        return new Bomb(
                "CSV " + what, "Contact_DNC_Import", MULTIPART, upload("source_file", content, "type", "file"), false);
    }

    /** What does not pack well, so that it is long. */
    private static byte[] gzip(int bytes) {
        byte[] random = new byte[bytes];
        new Random(1).nextBytes(random);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static List<Bomb> json() {
        String members =
                IntStream.range(0, 70_000).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(","));
        return List.of(
                json("100,000 lists deep", "{\"contact_group\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                json("100,000 objects deep", "{\"contact_group\":".repeat(60_000)),
                json("of half a million numbers", "{\"contact_group\":[" + "0,".repeat(TEXT / 2 - 50) + "0]}"),
                json("of 70,000 members", "{" + members + "}"),
                json("of one member 150,000 times", "{" + "\"a\":0,".repeat(150_000) + "\"a\":0}"),
                json("of names with one hash", "{" + sameHash() + "}"),
                json("with a number of a milliard digits", "{\"contact_group\":1e999999999}"),
                json("with a number of a million digits", "{\"contact_group\":" + "9".repeat(TEXT) + "}"),
                json("with a small number of a milliard digits", "{\"contact_group\":{\"name\":1e-999999999}}"),
                json("of blanks", "{" + " ".repeat(TEXT) + "}"),
                json("in a field, 100,000 lists deep", "{\"contact_group\":\"" + "[".repeat(100_000) + "\"}"),
                json("of half a character", "{\"contact_group\":{\"name\":\"\\ud800\"}}"),
                json("that ends in an escape", "{\"contact_group\":\"\\"));
    }

    private static Bomb json(String what, String body) {
        return new Bomb("JSON " + what, "Contact_Group_Create", JSON, Content.of(body), false);
    }

    /** {@code Aa} and {@code BB} have one hash, and so has whatever is put together of them. */
    private static String sameHash() {
        return IntStream.range(0, 1 << 14)
                .mapToObj(number -> IntStream.range(0, 14)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(","));
    }

    private static List<Bomb> multipart() {
        String text = PART + "a\"\r\n\r\n1\r\n";
        return List.of(
                multipart("of 100,000 parts", Content.repeated(100_000, text)),
                multipart("of 100,000 files", Content.repeated(100_000, PART + "a\"; filename=\"a\"\r\n\r\n1\r\n")),
                multipart("of 100 texts of a mebibyte", out -> {
                    for (int i = 0; i < 100; i++) {
                        out.write((PART + "a" + i + "\"\r\n\r\n").getBytes(ISO_8859_1));
                        Content.repeated(TEXT, "x").writeTo(out);
                        out.write("\r\n".getBytes(ISO_8859_1));
                    }
                    out.write(END.getBytes(ISO_8859_1));
                }),
                multipart("with a header without end", Content.of(PART).then(Content.repeated(FILE, "a"))),
                multipart(
                        "with headers without end",
                        Content.of(PART + "a\"").then(Content.repeated(FILE / 8, "\r\nX: yz"))),
                multipart("with a long name", Content.of(PART + "a".repeat(15_000) + "\"\r\n\r\n1" + END)),
                multipart("with a name of escapes", Content.of(PART + "\\a".repeat(7_500) + "\"\r\n\r\n1" + END)),
                multipart(
                        "with a name of brackets", Content.of(PART + "a" + "[x]".repeat(5_000) + "\"\r\n\r\n1" + END)),
                multipart(
                        "with a quote that is never closed",
                        Content.of(PART + "\\".repeat(15_000) + "\r\n\r\n1" + END)),
                multipart("of semicolons", Content.of(PART + "a\"" + "; ".repeat(7_500) + "\r\n\r\n1" + END)),
                multipart("without a name", Content.of("--" + BOUNDARY + "\r\n\r\n1" + END)),
                multipart("without an end", Content.of(text.stripTrailing())),
                multipart("of its boundary's beginnings", Content.repeated(FILE / 11, "\r\n--b0und4r")),
                multipart(
                        "within a multipart",
                        Content.of(PART + "a\"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
                                + "--c\r\nContent-Disposition: form-data; name=\"contact_group\"\r\n\r\n{}\r\n--c--"
                                + END)),
                new Bomb(
                        "multipart without a boundary",
                        "Contact_Group_Create",
                        "multipart/form-data",
                        Content.of(text),
                        false),
                new Bomb(
                        "multipart with an empty boundary",
                        "Contact_Group_Create",
                        "multipart/form-data; boundary=\"\"",
                        Content.of(text),
                        false));
    }

    private static Bomb multipart(String what, Content body) {
        return new Bomb("multipart " + what, "Contact_Group_Create", MULTIPART, body, false);
    }

    private static List<Bomb> urlencoded() {
        String names = IntStream.range(0, 120_000).mapToObj(i -> "f" + i).collect(Collectors.joining("&"));
        return List.of(
                form("of half a million fields", "a&".repeat(TEXT / 2)),
                form("of 120,000 names", names),
                form("of a name of brackets", "a" + "[x]".repeat(TEXT / 3) + "=1"),
                form("of an array of many", "contact_group[]=1&".repeat(TEXT / 18)),
                form("of percents", "contact_group=" + "%".repeat(TEXT - 100)),
                form("larger than a form may be", "contact_group=" + "1".repeat(2 * TEXT)));
    }

    private static Bomb form(String what, String body) {
        return new Bomb("form " + what, "Contact_Group_Create", FORM, Content.of(body), false);
    }

    private static List<Bomb> texts() {
        return List.of(
                new Bomb(
                        "HTML 80,000 elements deep",
                        "Template_Create",
                        FORM,
                        Content.of("name=a&subject=a&body=" + "<div>".repeat(80_000)),
                        true),
                new Bomb(
                        "HTML of attributes",
                        "Template_Create",
                        FORM,
                        Content.of("name=a&subject=a&body=<a " + "style=x ".repeat(60_000) + ">"),
                        true),
                new Bomb(
                        "text of fields to fill in",
                        "Text_Create",
                        FORM,
                        Content.of("name=a&data=" + "[contact:phone|".repeat(60_000)),
                        false),
                new Bomb(
                        "list of half a million days",
                        "Campaign_Schedule",
                        FORM,
                        Content.of("campaign_id=1&start_time={\"hour\":1}&weekdays=" + "1,".repeat(TEXT / 2 - 100)),
                        false),
                new Bomb(
                        "list of 200,000 numbers",
                        "Contact_DNC_Delete",
                        FORM,
                        Content.of("number=[" + "1234,".repeat(200_000) + "1]"),
                        false));
    }

    private static Bomb file(String name, String method, String field, Content content) {
        return new Bomb(name, method, MULTIPART, upload(field, content, "title", "bomb"), false);
    }

    /** A form with a file at its end, as a browser sends it. */
    static Content upload(String field, Content content, String... fields) {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            before.append(PART + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n");
        }
        before.append(PART + field + "\"; filename=\"bomb\"\r\n\r\n");
        return Content.of(before.toString()).then(content).then(Content.of(END));
    }
}
