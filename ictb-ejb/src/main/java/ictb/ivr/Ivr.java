package ictb.ivr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A flow by which a called person finds the way with keys. */
@Entity
@Table(name = "ivr")
public class Ivr extends Script {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ivr_id")
    private long ivrId;

    protected Ivr() {}

    Ivr(long usrId, String name, Optional<String> description, Instant now) {
        super(usrId, name, description, now);
    }

    @Override
    public long id() {
        return ivrId;
    }
}
