package ictb.campaign.disposition;

import ictb.contact.RemoteRow;
import java.util.Optional;

/**
 * What a customer's own program knows of a contact in a campaign.
 *
 * @param remote which of its records the contact is
 * @param dispositionId what the contact was given
 * @param disposition its name
 */
public record ContactMark(
        long contactId, Optional<RemoteRow> remote, Optional<Long> dispositionId, Optional<String> disposition) {}
