package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import ictb.platform.NumberForm;
import ictb.platform.PhoneNumber;
import ictb.platform.PhoneReading;
import ictb.security.CountryChanged;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether an entry is about a number is decided by the database as {@link ListedNumber} decides it. */
class ListedNumbersIT extends InsideTest {

    private static final List<String> DIGITS = List.of(
            "442079460958",
            "00442079460958",
            "011442079460958",
            "02079460958",
            "2079460958",
            "79460958",
            "9460958",
            "460958",
            "12079460958",
            "442079460959",
            "74951234567",
            "84951234567",
            "4951234567",
            "37061234567",
            "861234567",
            "81234567",
            "6591234567",
            "16591234567",
            "8000123456",
            "100",
            "0100",
            "000");

    @Inject
    private Stage stage;

    @Inject
    private Event<CountryChanged> changes;

    @Test
    void databaseFindsTheEntriesThatAreAboutANumber() {
        long user = stage.user();
        List<PhoneReading> numbers = new ArrayList<>();
        for (String digits : DIGITS) {
            for (NumberForm form : NumberForm.values()) {
                numbers.add(new PhoneReading(new PhoneNumber(digits), form));
            }
        }
        for (PhoneReading number : numbers) {
            stage.execute(
                    "INSERT INTO contact (usr_id, phone, phone_form, created) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                    user,
                    number.digits(),
                    number.form().word());
        }

        for (PhoneReading entry : numbers) {
            list(user, entry);
            assertThat(stage.rows(
                            "SELECT c.phone, c.phone_form FROM contact c WHERE c.usr_id = ? AND "
                                    + ListedNumber.exists("c.phone", "c.phone_form", "?")
                                    + " ORDER BY c.contact_id",
                            user,
                            user))
                    .as("numbers that %s is about", entry)
                    .isEqualTo(numbers.stream()
                            .filter(number -> ListedNumber.isAbout(entry, number))
                            .map(number ->
                                    "[" + number.digits() + ", " + number.form().word() + "]")
                            .toList());
            stage.execute("DELETE FROM dnc WHERE usr_id = ?", user);
        }
    }

    private void list(long user, PhoneReading entry) {
        stage.execute(
                "INSERT INTO dnc (usr_id, phone, phone_form, source, created) VALUES (?, ?, ?, 'api', UTC_TIMESTAMP(6))",
                user,
                entry.digits(),
                entry.form().word());
    }

    @Test
    void entriesAreFoundByAnIndex() {
        assertThat(stage.rows("EXPLAIN SELECT "
                        + ListedNumber.exists("c.phone", "c.phone_form", "1")
                        + " FROM contact c WHERE c.contact_id = 1 OR c.usr_id = 1"))
                .anyMatch(row -> row.contains("dnc_tail"));
    }

    @Test
    void storedNumbersBecomeInternationalWhenTheCountryIsSet() {
        long user = stage.user();
        stage.execute("""
                INSERT INTO contact (usr_id, phone, phone_form, created) VALUES
                (?1, '02079460958', 'given', UTC_TIMESTAMP(6)), (?1, '2079460959', 'unknown', UTC_TIMESTAMP(6)),
                (?1, '100', 'given', UTC_TIMESTAMP(6)), (?1, '4930901820', 'international', UTC_TIMESTAMP(6))
                """, user);
        list(user, new PhoneReading(new PhoneNumber("02079460958"), NumberForm.GIVEN));
        list(user, new PhoneReading(new PhoneNumber("2079460958"), NumberForm.GIVEN));
        list(user, new PhoneReading(new PhoneNumber("442079460958"), NumberForm.INTERNATIONAL));

        stage.inTransaction(() -> {
            changes.fire(new CountryChanged(user, "GB"));
            return true;
        });

        await().atMost(Duration.ofMinutes(3))
                .until(() -> stage.number("SELECT COUNT(*) FROM number_reading WHERE usr_id = ?", user) == 0);
        assertThat(stage.rows("SELECT phone, phone_form FROM contact WHERE usr_id = ? ORDER BY contact_id", user))
                .containsExactly(
                        "[442079460958, international]",
                        "[442079460959, international]",
                        "[100, given]",
                        "[4930901820, international]");
        assertThat(stage.rows("SELECT phone, phone_form FROM dnc WHERE usr_id = ?", user))
                .containsExactly("[442079460958, international]");
    }
}
