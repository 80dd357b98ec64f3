package ictb.contact;

import java.util.Optional;

/** A contact group as a client sends it. */
public record NewContactGroup(String name, Optional<String> description) {}
