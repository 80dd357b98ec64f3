package ictb.ivr;

import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** Something that a call follows, which may be published anew: every version stays. */
@MappedSuperclass
public abstract class Script {

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String description;
    private int version;
    private Instant created;

    protected Script() {}

    /** @throws ictb.platform.DomainException when the name or the description is unfit */
    protected Script(long usrId, String name, Optional<String> description, Instant now) {
        this.usrId = usrId;
        this.version = 1;
        this.created = now;
        rename(Optional.of(name), description);
    }

    /** Takes over what was sent. */
    final void rename(Optional<String> newName, Optional<String> newDescription) {
        name = newName.map(sent -> Text.title("name", sent)).orElse(name);
        description = Text.optional("description", newDescription, 255).orElse(description);
    }

    /** @return the version that is to be written now */
    final int nextVersion() {
        return ++version;
    }

    public abstract long id();

    public final long usrId() {
        return usrId;
    }

    /** The newest, from 1. */
    public final int version() {
        return version;
    }

    final String name() {
        return name;
    }

    final Optional<String> description() {
        return Optional.ofNullable(description);
    }
}
