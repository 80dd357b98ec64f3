package ictb.ra.inbound;

import ictb.ra.CallSignal;

/** Where signals go. */
interface SignalSink {

    /**
     * Never blocks.
     *
     * @return whether it was taken; news of the link is always taken
     */
    boolean add(CallSignal signal);

    /** Whether there is room for a busy while. */
    boolean hasRoom();
}
