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

/** A DID. */
@Entity
@Table(name = "did")
public class Did extends AssignedNumber {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "did_id")
    private long didId;

    protected Did() {}

    Did(NumberMembers sent, Optional<String> country, Instant now) {
        super(sent, country, now);
    }

    @Override
    public long id() {
        return didId;
    }
}
