package ictb.campaign;

import java.util.Locale;

/** What became of it when a called person asked for the extension of an interactive campaign. */
public enum TransferResult {
    /** They talked. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** The extension is not registered, or could not be reached. */
    FAILED,
    /** The called person hung up before. */
    ABANDONED;

    /** {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isTaken() {
        return this == ANSWERED;
    }
}
