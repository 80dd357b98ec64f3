package ictb.contact;

import java.util.Optional;

/** A contact group in a list. */
public record ContactGroupRow(long contactGroupId, String name, Optional<String> description, long contactTotal) {}
