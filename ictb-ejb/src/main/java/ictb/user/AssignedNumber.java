package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** A telephone number of ours that may be assigned to a user. */
@MappedSuperclass
public abstract class AssignedNumber {

    @Column(name = "usr_id")
    private Long usrId;

    private String name;
    private String description;
    private Instant created;

    protected AssignedNumber() {}

    /**
     * @param country by which a number without {@code +} is read
     * @throws DomainException when there is no number, or it is unreadable
     */
    protected AssignedNumber(NumberMembers sent, Optional<String> country, Instant now) {
        if (sent.name().isEmpty()) {
            throw new DomainException("name, the number, is required");
        }
        this.created = now;
        change(sent, country);
    }

    /** Takes over the members that were sent. */
    final void change(NumberMembers sent, Optional<String> country) {
        name = sent.name()
                .map(written -> PhoneNumber.parse(written, country).digits())
                .orElse(name);
        description = Text.optional("description", sent.description(), 255).orElse(description);
        usrId = sent.usrId().orElse(usrId);
    }

    public abstract long id();

    public final String number() {
        return name;
    }

    public final Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public final Optional<Long> usrId() {
        return Optional.ofNullable(usrId);
    }
}
