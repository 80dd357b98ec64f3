package ictb.voice.access;

import java.util.Optional;

/**
 * Where a user's call is; a value. A PIN is no part of it.
 *
 * @param vain how often in a row it was answered wrongly or not at all
 * @param usrId who it is said to be
 * @param file what was recorded last
 * @param campaignId that was entered last; 0 = none
 */
public record AccessState(At at, int vain, Optional<Long> usrId, Optional<String> file, long campaignId) {

    /** What is waited for. */
    enum At {
        USER,
        PIN,
        PROOF,
        MENU,
        RECORDING,
        REVIEW,
        CAMPAIGN_TO_START,
        CAMPAIGN_TO_STOP,
        CONFIRMED_START,
        CONFIRMED_STOP,
        ACT,
        GOODBYE,
        OVER
    }

    AccessState to(At next) {
        return new AccessState(next, 0, usrId, file, campaignId);
    }

    /** The same again, after a vain try. */
    AccessState again(At next) {
        return new AccessState(next, vain + 1, usrId, file, campaignId);
    }

    /** Waits for something else; the vain tries are still counted. */
    AccessState on(At next) {
        return new AccessState(next, vain, usrId, file, campaignId);
    }

    AccessState of(long claimedUsrId) {
        return new AccessState(at, vain, Optional.of(claimedUsrId), file, campaignId);
    }

    AccessState with(String recorded) {
        return new AccessState(at, vain, usrId, Optional.of(recorded), campaignId);
    }

    AccessState about(long campaign) {
        return new AccessState(at, vain, usrId, file, campaign);
    }
}
