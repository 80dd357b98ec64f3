package ictb.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Who did what to whom, and what came of it. Holds ids, never values that a client sent. */
@Entity
@Table(name = "audit")
public class AuditEntry {

    /** What came of it. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "audit_id")
    private long auditId;

    private Instant at;

    @Column(name = "usr_id")
    private Long usrId;

    private String action;
    private String subject;
    private String outcome;

    protected AuditEntry() {}

    AuditEntry(Instant at, Optional<Long> usrId, String action, String subject, Outcome outcome) {
        this.at = at;
        this.usrId = usrId.orElse(null);
        this.action = action;
        this.subject = subject.isEmpty() ? null : subject;
        this.outcome = outcome.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return usrId + " " + action + " " + subject + " " + outcome;
    }
}
