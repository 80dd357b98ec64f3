package ictb.contact;

import java.util.Optional;

/** A contact as a client sends it; a phone or an e-mail address must be there. */
public record NewContact(
        Optional<String> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> address,
        Optional<String> custom1,
        Optional<String> custom2,
        Optional<String> custom3,
        Optional<String> description) {}
