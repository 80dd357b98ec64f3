package ictb.dialer;

/**
 * How many calls an interactive campaign may place, so that whoever answers is not met by silence. A call that a person answered and
 * that nobody took within two seconds is abandoned; of all calls that people answered, 3 % may be in 30 days, by 16 CFR
 * 310.4(b)(4)(i), and 3 % in 24 hours by the United Kingdom's rule (Ofcom, Persistent Misuse, 2016). From 2.5 % on the campaign dials
 * slower, from 3 % on one call for one free destination, by which nobody is abandoned.
 */
final class AbandonmentPolicy {

    /** From here on it slows down. */
    static final double CAUTION = 0.025;

    /** From here on only one to one. */
    static final double LIMIT = 0.03;

    private AbandonmentPolicy() {}

    /**
     * What bounds an interactive campaign at this moment.
     *
     * @param freeTargets destinations that could take a call now
     * @param inFlight calls that have not come to a destination
     * @param answered of calls that were placed, the share that wants a destination: above 0, 1 at the most
     * @param inADay the last 24 hours
     * @param inAMonth the last 30 days
     */
    record Load(int freeTargets, int inFlight, double answered, AbandonmentRate inADay, AbandonmentRate inAMonth) {}

    /** 0 or more. Without a free destination none. */
    static int callsToPlace(Load load) {
        double worst = Math.max(load.inADay().share(), load.inAMonth().share());
        double ahead = Math.floor(load.freeTargets() * callsPerTarget(load.answered(), worst) + 1e-9);
        return Math.max(0, (int) Math.min(ahead, Integer.MAX_VALUE) - load.inFlight());
    }

    /**
     * Calls for one free destination: as many as it takes for one answer, and between the two bounds less and less of what is more
     * than one.
     */
    private static double callsPerTarget(double answered, double abandoned) {
        double all = 1 / Math.max(answered, 0.01);
        double trust = Math.max(0, Math.min(1, (LIMIT - abandoned) / (LIMIT - CAUTION)));
        return 1 + (all - 1) * trust;
    }
}
