package ictb.campaign;

import java.time.Instant;

/** A schedule has something to do at another time than before; observed after the commit. */
record ScheduleMoved(Instant next) {}
