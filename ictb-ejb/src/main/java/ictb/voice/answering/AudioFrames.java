package ictb.voice.answering;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * Asterisk's AudioSocket protocol: a byte of kind, two of length, and so many bytes. First the call's id comes, then sound of
 * 8,000 samples a second.
 */
final class AudioFrames {

    private static final int HEADER = 3;
    private static final byte HANG_UP = 0x00;
    private static final byte ID = 0x01;
    private static final byte SOUND = 0x10;
    private static final int ID_BYTES = 16;
    private static final int LONGEST_FRAME = 4_096;

    /** A line that sends nothing for so long is silent; what is late on a busy machine is not. */
    private static final long SILENT_AFTER = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(SoundSorter.FRAME_MILLIS);

    private final Listenings listenings;
    private Listening listening;
    private boolean wasDecided;
    private boolean isHungUp;
    private long heardUntil;
    private long filledUntil;

    AudioFrames(Listenings listenings) {
        this.listenings = listenings;
    }

    /** @throws IllegalArgumentException where this is not the protocol */
    void read(ByteBuffer in, long now) {
        while (in.remaining() >= HEADER) {
            int length = in.getShort(in.position() + 1) & 0xFFFF;
            if (length > LONGEST_FRAME) {
                throw new IllegalArgumentException("A frame of " + length + " bytes");
            }
            if (in.remaining() < HEADER + length) {
                return;
            }
            byte kind = in.get();
            in.getShort();
            read(kind, in.slice(in.position(), length), now);
            in.position(in.position() + length);
        }
    }

    private void read(byte kind, ByteBuffer payload, long now) {
        if (kind == ID && payload.remaining() == ID_BYTES && listening == null) {
            byte[] id = new byte[ID_BYTES];
            payload.get(id);
            listening = listenings.of(HexFormat.of().formatHex(id), now);
            wasDecided = listening.verdict().isPresent();
            heardUntil = now;
            filledUntil = now;
        } else if (kind == SOUND && listening != null) {
            while (payload.hasRemaining()) {
                listening.hear(payload.get());
            }
            heardUntil = now;
            filledUntil = now;
        }
    }

    /** Whether there was something to fill. */
    boolean fillSilence(long now) {
        boolean isSilent = listening != null && now - heardUntil > SILENT_AFTER;
        while (isSilent && now - filledUntil >= FRAME) {
            listening.hearNothing();
            filledUntil += FRAME;
        }
        return isSilent;
    }

    /** Once true it has been told. */
    boolean isHeard() {
        if (listening == null || isHungUp) {
            return false;
        }
        isHungUp = wasDecided ? listening.isGreetingOver() : listening.verdict().isPresent();
        return isHungUp;
    }

    static ByteBuffer hangUp() {
        return ByteBuffer.wrap(new byte[] {HANG_UP, 0, 0});
    }
}
