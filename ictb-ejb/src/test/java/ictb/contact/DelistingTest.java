package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelistingTest {

    private static final ListedEntry INTERNATIONAL = entry(1, "442079460958", "international");
    private static final ListedEntry NATIONAL = entry(2, "02079460958", "given");
    private static final ListedEntry SHORT = entry(3, "79460958", "given");

    private static ListedEntry entry(long id, String phone, String form) {
        return new ListedEntry(id, Optional.of(phone), form);
    }

    @Test
    void entryOfTheVeryDigitsIsRemovedAndOthersAreTold() {
        Delisting delisting = of("+44 20 7946 0958", "GB", INTERNATIONAL, NATIONAL, SHORT);

        assertThat(delisting.removed()).containsExactly(INTERNATIONAL);
        assertThat(Delisting.told(delisting.left())).isEqualTo("02079460958, 79460958");
    }

    @Test
    void onlyEntryThatIsAboutTheNumberIsRemovedWhateverItsForm() {
        assertThat(of("+44 20 7946 0958", "GB", NATIONAL).removed()).containsExactly(NATIONAL);
    }

    @Test
    void entryIsFoundByTheDigitsThatTheListShows() {
        assertThat(of("02079460958", "GB", NATIONAL, SHORT).removed()).containsExactly(NATIONAL);
    }

    @Test
    void numberThatMayBeAnyOfSeveralEntriesIsRefused() {
        assertThatThrownBy(() -> of("+44 20 7946 0958", "GB", NATIONAL, SHORT))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "442079460958 may be any of these entries of the list: 02079460958, 79460958; send it as it is there");
    }

    private static Delisting of(String written, String country, ListedEntry... about) {
        return Delisting.of(
                List.of(about),
                DoNotCallAddress.of(written, Optional.of(country)),
                DoNotCallAddress.of(written, Optional.empty()));
    }
}
