package ictb.trunk;

/** Trunks or routes were changed; observed after the commit. */
public record TrunksChanged() {}
