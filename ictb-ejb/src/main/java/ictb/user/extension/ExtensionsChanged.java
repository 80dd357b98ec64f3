package ictb.user.extension;

/** Somebody may register who could not, or the other way about; observed after the commit. */
public record ExtensionsChanged() {}
