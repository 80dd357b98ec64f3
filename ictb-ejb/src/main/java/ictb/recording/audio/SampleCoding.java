package ictb.recording.audio;

import java.nio.ByteBuffer;

/** How one sample is written in a WAV file; all of more than one byte are little-endian. */
enum SampleCoding {
    /** Unsigned, silence is 128: the only unsigned kind in WAV. */
    PCM_8(1) {
        @Override
        float read(ByteBuffer frames) {
            return ((frames.get() & 0xFF) - 0x80) / 0x1p7f;
        }
    },
    PCM_16(2) {
        @Override
        float read(ByteBuffer frames) {
            return frames.getShort() / 0x1p15f;
        }
    },
    PCM_24(3) {
        @Override
        float read(ByteBuffer frames) {
            int low = frames.getShort() & 0xFFFF;
            return (frames.get() << 16 | low) / 0x1p23f;
        }
    },
    PCM_32(4) {
        @Override
        float read(ByteBuffer frames) {
            return frames.getInt() / 0x1p31f;
        }
    },
    /** What is no number is silence, what is too loud saturates: infinities must not reach the filter. */
    FLOAT_32(4) {
        @Override
        float read(ByteBuffer frames) {
            float sample = frames.getFloat();
            return Float.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
        }
    },
    A_LAW(1) {
        @Override
        float read(ByteBuffer frames) {
            return G711.aLaw(frames.get()) / 0x1p15f;
        }
    },
    MU_LAW(1) {
        @Override
        float read(ByteBuffer frames) {
            return G711.muLaw(frames.get()) / 0x1p15f;
        }
    };

    private final int bytes;

    SampleCoding(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** Takes one sample from the buffer, which must be little-endian; full scale is -1 to 1. */
    abstract float read(ByteBuffer frames);
}
