package ictb.launcher.asterisk;

import java.util.concurrent.ThreadLocalRandom;

/** The block of UDP ports that an Asterisk uses for sound. */
final class SoundPorts {

    /** Two a call, so enough for a thousand calls. */
    static final int COUNT = 2_000;

    private static final int FIRST = 10_000;
    private static final int BLOCKS = 10;

    private SoundPorts() {}

    /** First port of a block. Two instances may share one: Asterisk passes over a port that is taken. */
    static int start() {
        return FIRST + COUNT * ThreadLocalRandom.current().nextInt(BLOCKS);
    }
}
