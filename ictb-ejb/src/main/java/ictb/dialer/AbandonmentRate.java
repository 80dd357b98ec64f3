package ictb.dialer;

/** How many of the calls that people answered in a time were abandoned. */
record AbandonmentRate(int answered, int abandoned) {

    static final AbandonmentRate NONE = new AbandonmentRate(0, 0);

    /** The fewest answers that a share is told of: one abandoned call out of a few says nothing. */
    private static final int ENOUGH = 40;

    /** From 0 to 1; of few answers as if the rest of {@value #ENOUGH} had been taken. */
    double share() {
        return (double) abandoned / Math.max(answered, ENOUGH);
    }
}
