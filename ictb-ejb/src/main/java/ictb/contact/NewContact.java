package ictb.contact;

import ictb.platform.PhoneNumber;
import java.util.Optional;

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

    NewContact withoutEmail() {
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
