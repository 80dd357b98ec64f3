package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on a do-not-call list: a number in the one form that contacts have, so that a number written in four ways is
 * one, or an e-mail address.
 */
record DoNotCallAddress(Column column, String value) {

    /** Where it stands. */
    enum Column {
        PHONE,
        EMAIL;

        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws DomainException when the contact has neither phone nor e-mail, or one is unreadable */
    static List<DoNotCallAddress> of(NewContact sent, Optional<String> country) {
        List<DoNotCallAddress> addresses = new ArrayList<>();
        sent.phone().ifPresent(phone -> addresses.add(phone(phone, country)));
        Text.email("email", sent.email()).ifPresent(email -> addresses.add(new DoNotCallAddress(Column.EMAIL, email)));
        if (addresses.isEmpty()) {
            throw new DomainException("A contact needs a phone or an email");
        }
        return addresses;
    }

    /** Of a list of numbers, in which e-mail addresses may stand too. */
    static DoNotCallAddress of(String written, Optional<String> country) {
        return written.contains("@")
                ? new DoNotCallAddress(
                        Column.EMAIL, Text.email("number", Optional.of(written)).orElseThrow())
                : phone(written, country);
    }

    private static DoNotCallAddress phone(String written, Optional<String> country) {
        return new DoNotCallAddress(
                Column.PHONE, PhoneNumber.parse(written, country).digits());
    }
}
