package ictb.recording.audio;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What the format chunk of a WAV file says, once it has been found believable.
 *
 * @param channels 1 or 2
 * @param rate frames per second, {@value #LOWEST_RATE} to {@value #HIGHEST_RATE}
 */
record WaveFormat(SampleCoding coding, int channels, int rate) {
    static final int LOWEST_RATE = 8_000;
    static final int HIGHEST_RATE = 192_000;
    /** Bytes of a format chunk that matter: with the extensible header. */
    static final int MOST_BYTES = 40;

    private static final int FEWEST_BYTES = 16;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int SUB_FORMAT_AT = 24;

    /** The last 14 bytes of KSDATAFORMAT_SUBTYPE_…, whose first two are a plain format tag. */
    private static final long SUB_FORMAT_HIGH = 0x0010_0000_0000L;

    private static final long SUB_FORMAT_LOW = 0x719B_3800_AA00_0080L;

    /** Names of what people do send; tags by mmreg.h. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x02, "Microsoft ADPCM"),
            Map.entry(0x11, "IMA ADPCM"),
            Map.entry(0x22, "TrueSpeech"),
            Map.entry(0x31, "GSM 6.10"),
            Map.entry(0x40, "G.721 ADPCM"),
            Map.entry(0x45, "G.726 ADPCM"),
            Map.entry(0x50, "MPEG audio"),
            Map.entry(0x55, "MP3"),
            Map.entry(0xFF, "AAC"),
            Map.entry(0x161, "Windows Media Audio"),
            Map.entry(0x2000, "AC-3"));

    int frameBytes() {
        return channels * coding.bytes();
    }

    /**
     * Reads a format chunk.
     *
     * @param chunk its first bytes, little-endian from position 0; empty if there was none
     */
    static WaveFormat of(ByteBuffer chunk) throws UnreadableAudio {
        if (chunk.limit() == 0) {
            throw UnreadableAudio.because("The WAV file is damaged: it does not say its format before its audio");
        }
        if (chunk.limit() < FEWEST_BYTES) {
            throw UnreadableAudio.because(
                    "The WAV file is damaged: its format has %d bytes, %d are needed", chunk.limit(), FEWEST_BYTES);
        }
        SampleCoding coding = coding(tag(chunk), chunk.getShort(14) & 0xFFFF);
        WaveFormat format =
                new WaveFormat(coding, channels(chunk.getShort(2) & 0xFFFF), rate(chunk.getInt(4) & 0xFFFF_FFFFL));
        int blockAlign = chunk.getShort(12) & 0xFFFF;
        if (blockAlign != format.frameBytes()) {
            throw UnreadableAudio.because(
                    "The WAV file is damaged: it says that a frame has %d bytes, by its format it has %d",
                    blockAlign, format.frameBytes());
        }
        return format;
    }

    private static int tag(ByteBuffer chunk) throws UnreadableAudio {
        int tag = chunk.getShort(0) & 0xFFFF;
        if (tag != EXTENSIBLE) {
            return tag;
        }
        if (chunk.limit() < MOST_BYTES) {
            throw UnreadableAudio.because(
                    "The WAV file is damaged: its extensible format has %d bytes, %d are needed",
                    chunk.limit(), MOST_BYTES);
        }
        long high = chunk.getLong(SUB_FORMAT_AT);
        if (high >>> 16 != SUB_FORMAT_HIGH || chunk.getLong(SUB_FORMAT_AT + 8) != SUB_FORMAT_LOW) {
            throw UnreadableAudio.because("The WAV file has an unknown extensible format: send PCM, A-law or µ-law");
        }
        return (int) high & 0xFFFF;
    }

    private static SampleCoding coding(int tag, int bits) throws UnreadableAudio {
        return switch (tag) {
            case PCM ->
                switch (bits) {
                    case 8 -> SampleCoding.PCM_8;
                    case 16 -> SampleCoding.PCM_16;
                    case 24 -> SampleCoding.PCM_24;
                    case 32 -> SampleCoding.PCM_32;
                    default -> throw bits("PCM", bits, "8, 16, 24 or 32");
                };
            case FLOAT -> only(32, bits, "Floating point", SampleCoding.FLOAT_32);
            case A_LAW -> only(8, bits, "A-law", SampleCoding.A_LAW);
            case MU_LAW -> only(8, bits, "µ-law", SampleCoding.MU_LAW);
            default ->
                throw UnreadableAudio.because(
                        "%s inside a WAV file (format %d) is not supported: send PCM, A-law or µ-law",
                        NAMES.getOrDefault(tag, "Unknown audio"), tag);
        };
    }

    private static SampleCoding only(int right, int bits, String name, SampleCoding coding) throws UnreadableAudio {
        if (bits != right) {
            throw bits(name, bits, Integer.toString(right));
        }
        return coding;
    }

    private static UnreadableAudio bits(String name, int bits, String right) {
        return UnreadableAudio.because("%s with %d bits a sample is not supported: send %s bits", name, bits, right);
    }

    private static int channels(int channels) throws UnreadableAudio {
        if (channels < 1 || channels > 2) {
            throw UnreadableAudio.because("The WAV file has %,d channels: send mono or stereo", channels);
        }
        return channels;
    }

    private static int rate(long rate) throws UnreadableAudio {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw UnreadableAudio.because(
                    "The WAV file has a sample rate of %,d Hz: send %,d to %,d Hz", rate, LOWEST_RATE, HIGHEST_RATE);
        }
        return (int) rate;
    }
}
