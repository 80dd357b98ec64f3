package ictb.dialer;

/** A contact whose time has come, with the facts by which {@link DialRules} decide about it. */
record Candidate(ReadyContact contact) {}
