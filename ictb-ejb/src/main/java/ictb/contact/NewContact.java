package ictb.contact;

import ictb.platform.Text;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A contact as a client sends it; a phone or an e-mail address must be there.
 *
 * @param remote which record of the client's own program it is; told again by Contact_List and Campaign_Result
 */
public record NewContact(
        Optional<String> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> address,
        Optional<String> custom1,
        Optional<String> custom2,
        Optional<String> custom3,
        Optional<String> description,
        Optional<Remote> remote) {

    /** Of whom no other program is known. */
    public NewContact(
            Optional<String> phone,
            Optional<String> email,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> address,
            Optional<String> custom1,
            Optional<String> custom2,
            Optional<String> custom3,
            Optional<String> description) {
        this(phone, email, firstName, lastName, address, custom1, custom2, custom3, description, Optional.empty());
    }

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
                phone, Optional.empty(), firstName, lastName, address, custom1, custom2, custom3, description, remote);
    }

    /** @param sent what stands beside the contact; what stands within counts before it */
    public NewContact from(Optional<Remote> sent) {
        return new NewContact(
                phone,
                email,
                firstName,
                lastName,
                address,
                custom1,
                custom2,
                custom3,
                description,
                remote.or(() -> sent));
    }
}
