package ictb.voice;

import ictb.ivr.run.Effect;
import ictb.ivr.run.TransferEnd;
import ictb.ra.CallEnded;
import ictb.ra.Dialled;

/** Puts the person of one call through. */
public interface Transfers {

    /** Returns when they have talked, or it has come to nothing. */
    TransferEnd putThrough(Effect.PutThrough through) throws CallEnded;

    /** Writes what could not be written before, where something is owed. */
    default void settle() {}

    static TransferEnd end(Dialled dialled) {
        return switch (dialled.end()) {
            case ANSWERED -> TransferEnd.ANSWERED;
            case BUSY -> TransferEnd.BUSY;
            case NO_ANSWER -> TransferEnd.NO_ANSWER;
            case FAILED -> TransferEnd.FAILED;
        };
    }
}
