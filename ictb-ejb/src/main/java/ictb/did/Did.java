package ictb.did;

import ictb.user.AssignedNumber;
import ictb.user.NumberMembers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A DID, and where calls to it go. */
@Entity
@Table(name = "did")
public class Did extends AssignedNumber {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "did_id")
    private long didId;

    @Column(name = "extension_id")
    private Long extensionId;

    @Column(name = "ivr_id")
    private Long ivrId;

    protected Did() {}

    Did(NumberMembers sent, Optional<String> country, Instant now) {
        super(sent, country, now);
    }

    /** To one of both, or nowhere. */
    void leadTo(Optional<Long> extension, Optional<Long> ivr) {
        extensionId = extension.orElse(null);
        ivrId = ivr.orElse(null);
    }

    @Override
    public long id() {
        return didId;
    }

    /** Which is rung. */
    public Optional<Long> extensionId() {
        return Optional.ofNullable(extensionId);
    }

    /** Which is followed. */
    public Optional<Long> ivrId() {
        return Optional.ofNullable(ivrId);
    }
}
