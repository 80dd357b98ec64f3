package ictb.voice;

import ictb.platform.SqlRow;
import ictb.platform.merge.MergeField;
import ictb.security.Countries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;

/** The calls that are under way and follow a script. */
@Dependent
class ScriptedCalls {

    private static final String CALL = """
            SELECT a.attempt_id, a.campaign_id, a.contact_id, a.usr_id, k.kind, k.message, k.message_version, k.dnc_key, p.phone, %s,
                   k.name, u.company, k.caller_id, a.asterisk, u.country
            FROM attempt a
            JOIN campaign k ON k.campaign_id = a.campaign_id
            JOIN campaign_contact p ON p.campaign_id = a.campaign_id AND p.contact_id = a.contact_id
            JOIN usr u ON u.usr_id = a.usr_id
            LEFT JOIN contact c ON c.contact_id = a.contact_id
            WHERE a.attempt_id = ? AND a.state IN ('SENDING', 'LIVE') AND k.message_version IS NOT NULL
            """.formatted(MergeColumns.OF_CONTACT);

    @Inject
    private Countries countries;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    Optional<ScriptedCall> find(String attemptId) {
        return SqlRow.list(em.createNativeQuery(CALL).setParameter(1, attemptId), this::call).stream()
                .findFirst();
    }

    private ScriptedCall call(SqlRow row) {
        String attemptId = row.text();
        long campaignId = row.number();
        long contactId = row.number();
        long usrId = row.number();
        String kind = row.text();
        long script = row.number();
        int version = (int) row.number();
        char optOutKey = row.text().charAt(0);
        Map<MergeField, String> fields = MergeColumns.next(row, MergeField.CAMPAIGN_NAME, MergeField.ACCOUNT_COMPANY);
        String phone = fields.get(MergeField.CONTACT_PHONE);
        Optional<String> callerId = row.optionalText();
        String asterisk = row.text();
        return new ScriptedCall(
                attemptId,
                campaignId,
                contactId,
                usrId,
                phone,
                callerId,
                asterisk,
                kind,
                script,
                version,
                optOutKey,
                countries.orOfTheSystem(row.optionalText()),
                fields);
    }
}
