package ictb.user;

/** What bounds a user's campaigns was set or removed; observed after the commit. */
public record BoundsChanged(long usrId) {}
