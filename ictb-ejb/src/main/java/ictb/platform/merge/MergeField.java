package ictb.platform.merge;

import ictb.platform.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every field that a message may merge, in the notation {@code [contact:first_name]}. */
public enum MergeField {
    CONTACT_PHONE,
    CONTACT_EMAIL,
    CONTACT_FIRST_NAME,
    CONTACT_LAST_NAME,
    CONTACT_ADDRESS,
    CONTACT_CUSTOM1,
    CONTACT_CUSTOM2,
    CONTACT_CUSTOM3,
    CONTACT_DESCRIPTION,
    CAMPAIGN_NAME,
    ACCOUNT_COMPANY,
    /** In e-mail alone. */
    UNSUBSCRIBE_URL;

    /** {@code contact:first_name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ":");
    }

    /** The field of a contact that is called so, {@code first_name}, if there is one. */
    public static Optional<MergeField> ofContact(String name) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals("contact:" + name))
                .findFirst();
    }

    /** @throws DomainException when there is no such field */
    static MergeField of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new DomainException("There is no merge field [" + word + "]; there are "
                        + Arrays.stream(values())
                                .map(field -> "[" + field.word() + "]")
                                .collect(Collectors.joining(" "))));
    }
}
