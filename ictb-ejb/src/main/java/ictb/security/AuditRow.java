package ictb.security;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the audit log.
 *
 * @param usrId who called; empty where nobody had signed in
 * @param subject the ids that the call was about
 * @param outcome done, refused or failed
 */
public record AuditRow(
        long auditId, Instant at, Optional<Long> usrId, String action, Optional<String> subject, String outcome) {}
