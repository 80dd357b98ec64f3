package ictb.contact;

import java.util.Optional;

/**
 * A contact in a list.
 *
 * @param remote which record of the client's own program it is
 */
public record ContactRow(
        long contactId,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> address,
        Optional<String> custom1,
        Optional<String> custom2,
        Optional<String> custom3,
        Optional<String> description,
        Optional<RemoteRow> remote) {}
