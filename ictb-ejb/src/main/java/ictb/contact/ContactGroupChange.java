package ictb.contact;

import java.util.Optional;

/** What of a contact group a client wants changed; the rest stays. */
public record ContactGroupChange(Optional<String> name, Optional<String> description) {}
