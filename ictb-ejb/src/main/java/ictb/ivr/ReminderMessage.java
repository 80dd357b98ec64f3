package ictb.ivr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What a call that reminds of an appointment says. */
@Entity
@Table(name = "ivrmessage")
public class ReminderMessage extends Script {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ivrmessage_id")
    private long ivrmessageId;

    protected ReminderMessage() {}

    ReminderMessage(long usrId, String name, Optional<String> description, Instant now) {
        super(usrId, name, description, now);
    }

    @Override
    public long id() {
        return ivrmessageId;
    }
}
