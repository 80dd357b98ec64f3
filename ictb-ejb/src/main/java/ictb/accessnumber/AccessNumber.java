package ictb.accessnumber;

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

/** An access number. */
@Entity
@Table(name = "accessnumber")
public class AccessNumber extends AssignedNumber {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "accessnumber_id")
    private long accessNumberId;

    protected AccessNumber() {}

    AccessNumber(NumberMembers sent, Optional<String> country, Instant now) {
        super(sent, country, now);
    }

    @Override
    public long id() {
        return accessNumberId;
    }
}
