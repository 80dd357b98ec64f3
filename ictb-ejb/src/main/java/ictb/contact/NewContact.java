package ictb.contact;

import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import java.util.Optional;
import java.util.function.Consumer;

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
        Optional<String> description) {

    /**
     * Somebody who has a telephone is kept, and called, also where the e-mail address is none.
     *
     * @param note told what was left out
     */
    public NewContact reachable(Consumer<String> note) {
        if (phone.isPresent()
                && email.filter(sent -> !sent.isBlank() && !Text.isEmail(sent)).isPresent()) {
            note.accept("Kept without its email, which is not an e-mail address");
            return withoutEmail();
        }
        return this;
    }

    private NewContact withoutEmail() {
        return new NewContact(
                phone, Optional.empty(), firstName, lastName, address, custom1, custom2, custom3, description);
    }

    /** Of whom nothing else is known. */
    public static NewContact of(PhoneNumber phone) {
        Optional<String> nothing = Optional.empty();
        return new NewContact(
                Optional.of("+" + phone.digits()),
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing);
    }
}
