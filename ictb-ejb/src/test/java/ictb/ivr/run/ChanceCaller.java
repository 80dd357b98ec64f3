package ictb.ivr.run;

import java.util.Optional;
import java.util.Random;

/** Somebody at the telephone who presses right, wrong, no or late keys, and may hang up at any time. */
final class ChanceCaller {

    private final Random chance;
    private int asked;

    ChanceCaller(Random chance) {
        this.chance = chance;
    }

    boolean leaves() {
        return chance.nextInt(25) == 0;
    }

    /** A late key is none. Nobody is here for ever. */
    Optional<Character> key() {
        boolean isTired = ++asked > 300;
        return isTired || chance.nextInt(4) == 0 ? Optional.empty() : Optional.of("1*29".charAt(chance.nextInt(4)));
    }

    String digits() {
        return new String[] {"", "12", "*", "4711", "1*2"}[chance.nextInt(5)];
    }

    Optional<String> recording() {
        return chance.nextInt(4) == 0 ? Optional.empty() : Optional.of("recording" + chance.nextInt(100));
    }

    String transfer() {
        return new String[] {"answered", "busy", "no_answer", "failed"}[chance.nextInt(4)];
    }
}
