package ictb.dialer.restored;

import java.util.List;

/** Attempts were written down, and are placed when this is committed. */
public record CallsClaimed(List<JournaledCall> calls) {}
