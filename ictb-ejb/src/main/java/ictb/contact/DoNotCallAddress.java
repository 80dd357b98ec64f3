package ictb.contact;

import ictb.contact.csv.CsvContacts;
import ictb.platform.DomainException;
import ictb.platform.NumberForm;
import ictb.platform.PhoneReading;
import ictb.platform.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What stands on a do-not-call list: a number in the form that contacts have, so that a number written in four ways is one, or an
 * e-mail address.
 *
 * @param form of the number; {@link NumberForm#GIVEN} for addresses
 */
record DoNotCallAddress(Column column, String value, NumberForm form) {

    private static final String NEITHER = "A contact needs a phone or an email";

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
        Text.email("email", sent.email()).ifPresent(email -> addresses.add(email(email)));
        if (addresses.isEmpty()) {
            throw new DomainException(NEITHER);
        }
        return addresses;
    }

    /**
     * Of a row of a file: all of its numbers, and its e-mail address. On this list too much is right, so that what can be read
     * counts, and the rest is told.
     *
     * @throws DomainException when the row has neither, or has numbers and none can be read
     */
    static List<DoNotCallAddress> of(CsvContacts.Row row, Optional<String> country, Consumer<String> note) {
        List<DoNotCallAddress> addresses = new ArrayList<>();
        List<DomainException> unreadable = new ArrayList<>();
        for (String written : row.phones()) {
            try {
                addresses.add(phone(row.whole(written), country));
            } catch (DomainException refused) {
                unreadable.add(refused);
            }
        }
        if (addresses.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.get(0);
        }
        try {
            Text.email("email", row.email()).ifPresent(email -> addresses.add(email(email)));
        } catch (DomainException refused) {
            unreadable.add(refused);
        }
        if (addresses.isEmpty()) {
            throw unreadable.isEmpty() ? new DomainException(NEITHER) : unreadable.get(0);
        }
        unreadable.stream().findFirst().ifPresent(left -> note.accept("Listed in part: " + left.getMessage()));
        return addresses;
    }

    /** Of a list of numbers, in which e-mail addresses may stand too. */
    static DoNotCallAddress of(String written, Optional<String> country) {
        return written.contains("@")
                ? email(Text.email("number", Optional.of(written)).orElseThrow())
                : phone(written, country);
    }

    private static DoNotCallAddress phone(String written, Optional<String> country) {
        PhoneReading read = PhoneReading.of(written, country);
        return new DoNotCallAddress(Column.PHONE, read.digits(), read.form());
    }

    private static DoNotCallAddress email(String address) {
        return new DoNotCallAddress(Column.EMAIL, address, NumberForm.GIVEN);
    }

    /** The number of a {@link Column#PHONE}. */
    PhoneReading number() {
        return PhoneReading.stored(value, form.word());
    }
}
