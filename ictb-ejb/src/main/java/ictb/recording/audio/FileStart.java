package ictb.recording.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The first bytes of a file: whether they begin a WAV file and, if not, what was sent instead. */
final class FileStart {
    /** How many bytes are looked at: RIFF, a size, and the form. */
    static final int BYTES = 12;

    private static final int ID_BYTES = 4;
    private static final int FORM_AT = 8;
    private static final int MP4_BRAND_AT = 4;

    /** What people do send; one character stands for one byte. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("ID3", "an MP3 file"),
            Map.entry("\u00FF\u00FB", "an MP3 file"),
            Map.entry("\u00FF\u00F3", "an MP3 file"),
            Map.entry("OggS", "an Ogg file"),
            Map.entry("fLaC", "a FLAC file"),
            Map.entry("FORM", "an AIFF file"),
            Map.entry(".snd", "an AU file"),
            Map.entry("#!AMR", "an AMR file"),
            Map.entry("%PDF", "a PDF file"),
            Map.entry("PK", "a ZIP file"),
            Map.entry("<!DOCTYPE", "a web page"),
            Map.entry("RIFX", "big-endian RIFF"),
            Map.entry("RF64", "RIFF for more than 4 GB"));

    private FileStart() {}

    /** Refuses what does not begin as a RIFF file of the form WAVE. */
    static void requireWave(ByteBuffer start) throws UnreadableAudio {
        if (start.limit() == 0) {
            throw UnreadableAudio.because("The file is empty");
        }
        String first = id(start, 0);
        if (!first.equals("RIFF")) {
            throw UnreadableAudio.because(
                    "The file is not a WAV file: it starts with %s%s", shown(first), known(start));
        }
        String form = id(start, FORM_AT);
        if (!form.equals("WAVE")) {
            throw UnreadableAudio.because("The file is not a WAV file: it is a RIFF file of the form %s", shown(form));
        }
    }

    /** A four-character code, one character a byte; shorter where the bytes end. */
    static String id(ByteBuffer bytes, int at) {
        return text(bytes, Math.min(at, bytes.limit()), ID_BYTES);
    }

    private static String known(ByteBuffer start) {
        if (id(start, MP4_BRAND_AT).equals("ftyp")) {
            return " (an MP4 or M4A file)";
        }
        String all = text(start, 0, BYTES);
        return KNOWN.entrySet().stream()
                .filter(kind -> all.startsWith(kind.getKey()))
                .map(kind -> " (" + kind.getValue() + ")")
                .findAny()
                .orElse("");
    }

    private static String text(ByteBuffer bytes, int at, int most) {
        return new String(bytes.array(), at, Math.min(most, bytes.limit() - at), StandardCharsets.ISO_8859_1);
    }

    private static String shown(String text) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"');
        return printable
                ? '"' + text + '"'
                : "bytes "
                        + HexFormat.ofDelimiter(" ")
                                .withUpperCase()
                                .formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
