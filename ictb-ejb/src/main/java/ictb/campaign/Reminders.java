package ictb.campaign;

import ictb.contact.NewContact;
import ictb.platform.DateOrder;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import ictb.security.Countries;
import ictb.security.Users;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When the contacts of a campaign are reminded of appointments of their own. */
@Dependent
class Reminders {

    /** Who was added with times of its own was planned then. */
    private static final String UNPLANNED = """
            SELECT p.contact_id, p.phone, c.%s FROM campaign_contact p JOIN contact c ON c.contact_id = p.contact_id
            WHERE p.campaign_id = ? AND p.contact_id %s AND p.status = 'pending' AND p.expires IS NULL
            """;

    /** Every row is there: an insertion is how MariaDB changes many rows, each in its own way, by one statement. */
    private static final String PLAN = """
            INSERT INTO campaign_contact (campaign_id, contact_id, status, reason, due, expires) VALUES %s
            ON DUPLICATE KEY UPDATE status = VALUES(status), reason = VALUES(reason), due = VALUES(due), expires = VALUES(expires)
            """;

    @Inject
    private ContactZones zones;

    @Inject
    private Users users;

    @Inject
    private Countries countries;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    private record Unplanned(long contactId, String phone, Optional<String> written) {}

    /** Whether each contact of the campaign has a time of its own. */
    boolean areOf(Campaign campaign) {
        return campaign.appointment().filter(Appointment::isIndividual).isPresent();
    }

    /** Of contacts that were just taken over, and are not queued yet: who cannot be reminded is final, with the reason. */
    void plan(Campaign campaign, Chunk chunk, Instant now) {
        Appointment terms = campaign.appointment().orElseThrow();
        DateOrder order = order(campaign);
        List<Unplanned> unplanned = SqlRow.list(
                em.createNativeQuery(UNPLANNED.formatted(terms.member(), chunk.contactIds()))
                        .setParameter(1, campaign.campaignId()),
                row -> new Unplanned(row.number(), row.text(), row.optionalText()));
        SqlTuples plans = new SqlTuples(PLAN);
        for (Unplanned contact : unplanned) {
            ReminderPlan plan = of(campaign, order, Optional.of(contact.phone()), contact.written(), now);
            plans.add(
                    campaign.campaignId(),
                    contact.contactId(),
                    plan.status().word(),
                    plan.reason(terms).orElse(null),
                    plan.due().map(UtcTime::toSql).orElse(null),
                    plan.expires().map(UtcTime::toSql).orElse(null));
        }
        plans.run(em.unwrap(Connection.class));
    }

    /**
     * When a contact that is added is called: within what the client said of it, and within what its appointment says.
     *
     * @throws DomainException when it has no appointment that can be read, or when no time is left for a reminder
     */
    AdditionTerms terms(
            AdditionTerms said, Campaign campaign, NewContact contact, Optional<PhoneNumber> phone, Instant now) {
        if (!areOf(campaign) || said.mustNotBeCalled()) {
            return said;
        }
        Appointment appointment = campaign.appointment().orElseThrow();
        ReminderPlan plan =
                of(campaign, order(campaign), phone.map(PhoneNumber::digits), appointment.written(contact), now);
        plan.refusal(appointment).ifPresent(sentence -> {
            throw new DomainException(sentence);
        });
        return said.within(plan, now);
    }

    /** How the campaign's user writes dates. */
    DateOrder order(Campaign campaign) {
        return DateOrder.of(users.find(campaign.usrId()).flatMap(countries::of));
    }

    /**
     * @param order of the campaign's user
     * @param written what stands in the contact's field
     */
    ReminderPlan of(Campaign campaign, DateOrder order, Optional<String> phone, Optional<String> written, Instant now) {
        return ReminderPlan.of(
                written.map(text -> AppointmentTime.of(
                                text, order, () -> phone.map(zones::of).orElse(Set.of()), campaign.zone()))
                        .orElse(AppointmentTime.NONE),
                campaign.appointment().orElseThrow(),
                now);
    }
}
