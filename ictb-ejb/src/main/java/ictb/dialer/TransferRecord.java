package ictb.dialer;

/**
 * What people did who answered the calls of an interactive campaign.
 *
 * @param answered in the last 30 days
 * @param asked of these, for the extension
 * @param inADay how many of the last 24 hours asked in vain
 * @param inAMonth the same of 30 days
 */
record TransferRecord(int answered, int asked, AbandonmentRate inADay, AbandonmentRate inAMonth) {

    /** As many as that are taken to have asked before anybody did: who asks is learnt carefully. */
    private static final int ASSUMED = 10;

    static final TransferRecord NONE = new TransferRecord(0, 0, AbandonmentRate.NONE, AbandonmentRate.NONE);

    /** The share of answered calls that ask for the extension; above 0, 1 while nothing is known. */
    double asking() {
        return (asked + ASSUMED) / (double) (answered + ASSUMED);
    }
}
