package ictb.voice;

import ictb.dialer.Disposition;
import java.util.Optional;
import java.util.Set;

/**
 * What the end of an unanswered call means, from its hang-up cause (ITU-T Q.850) and the last SIP status (RFC 3261) behind it.
 * The SIP status is more exact: Asterisk folds several into one cause.
 */
final class HangupCauses {

    private static final Set<Integer> NO_SUCH_NUMBER_STATUS = Set.of(404, 410, 484, 485, 604);
    private static final Set<Integer> BUSY_STATUS = Set.of(486, 600);
    /** 480: the telephone is not reachable now; 487: we gave up ringing. */
    private static final Set<Integer> NOBODY_THERE_STATUS = Set.of(180, 183, 408, 480, 487);

    /** 1 unallocated, 2 and 3 no route there, 22 changed, 28 incomplete. */
    private static final Set<Integer> NO_SUCH_NUMBER = Set.of(1, 2, 3, 22, 28);

    private static final int BUSY = 17;

    /** 34 no circuit, 38 network out of order, 41 temporary failure, 42 switch congested, 44 circuit not available, 47, 58. */
    private static final Set<Integer> NO_WAY_THROUGH = Set.of(27, 34, 38, 41, 42, 44, 47, 58);

    /** 16 normal clearing (ours, when it rang too long), 18 no user responding, 19 no answer, 20 subscriber absent. */
    private static final Set<Integer> NOBODY_THERE = Set.of(16, 18, 19, 20);

    private HangupCauses() {}

    /**
     * @param rang whether the called telephone was heard to ring
     * @param cause Q.850, 0 where there was none
     * @param technicalCause such as {@code SIP 486}; empty where nothing at all was heard of the other side
     */
    static Disposition ofUnanswered(boolean rang, int cause, Optional<String> technicalCause) {
        int status = technicalCause.map(HangupCauses::sipStatus).orElse(0);
        if (NO_SUCH_NUMBER_STATUS.contains(status)) {
            return Disposition.INVALID;
        }
        if (BUSY_STATUS.contains(status) || cause == BUSY) {
            return Disposition.BUSY;
        }
        if (status >= 500 && status < 600 || NO_WAY_THROUGH.contains(cause)) {
            return Disposition.CONGESTION;
        }
        // A redirection is not followed, also where it rang before.
        if (status >= 300 && status < 400) {
            return Disposition.FAILED;
        }
        if (rang || NOBODY_THERE_STATUS.contains(status)) {
            return Disposition.NO_RESPONSE;
        }
        if (NO_SUCH_NUMBER.contains(cause)) {
            return Disposition.INVALID;
        }
        // Nothing was heard at all: the trunk is dead, not the person absent.
        return NOBODY_THERE.contains(cause) && status == 0 ? Disposition.CONGESTION : Disposition.FAILED;
    }

    private static int sipStatus(String technicalCause) {
        String digits = technicalCause.replaceAll("[^0-9]", "");
        return digits.length() == 3 ? Integer.parseInt(digits) : 0;
    }
}
