package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewContactTest {

    private final List<String> notes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"[email protected]", "N/A", "me at example.org", "a@b c"})
    void contactWithAPhoneIsKeptWithoutAnEmailThatIsNone(String email) {
        NewContact kept = contact("188887212", email).reachable(notes::add);

        assertThat(kept.email()).isEmpty();
        assertThat(kept.phone()).contains("188887212");
        assertThat(kept.firstName()).contains("My");
        assertThat(notes).containsExactly("Kept without its email, which is not an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"myname@example.org", " myname@example.org ", " "})
    void emailThatIsOneOrBlankIsLeftAlone(String email) {
        NewContact sent = contact("188887212", email);

        assertThat(sent.reachable(notes::add)).isEqualTo(sent);
        assertThat(notes).isEmpty();
    }

    @Test
    void contactWithoutAPhoneKeepsItsEmailToBeRefusedFor() {
        NewContact sent = contact("", "N/A");

        assertThat(sent.reachable(notes::add)).isEqualTo(sent);
        assertThat(notes).isEmpty();
    }

    private static NewContact contact(String phone, String email) {
        Optional<String> none = Optional.empty();
        return new NewContact(
                Optional.of(phone).filter(text -> !text.isEmpty()),
                Optional.of(email),
                Optional.of("My"),
                none,
                none,
                none,
                none,
                none,
                none);
    }
}
