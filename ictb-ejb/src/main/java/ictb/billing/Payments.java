package ictb.billing;

import ictb.platform.Money;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.platform.api.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What users paid; rows are added and never touched again. */
@Dependent
class Payments {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * @param madeBy the administrator who wrote it down
     * @return the payment_id
     */
    long add(NewPayment payment, long madeBy, Instant now) {
        em.createNativeQuery("INSERT INTO payment (usr_id, value, type, description, paid_date, made_by, created)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, payment.usrId())
                .setParameter(2, payment.value())
                .setParameter(3, Words.ofConstant(payment.type()))
                .setParameter(4, payment.description().orElse(null))
                .setParameter(5, payment.paidDate().toString())
                .setParameter(6, madeBy)
                .setParameter(7, UtcTime.toSql(now))
                .executeUpdate();
        return SqlRow.number(em.createNativeQuery("SELECT LAST_INSERT_ID()"));
    }

    /** @param usrId who paid, or {@link ictb.security.Caller#ALL_USERS} */
    List<PaymentRow> list(long usrId, Page page) {
        return SqlRow.list(
                em.createNativeQuery("""
                                SELECT payment_id, usr_id, value, type, description, CAST(paid_date AS CHAR) FROM payment
                                WHERE (usr_id = ? OR ? = -1) AND payment_id > ? ORDER BY payment_id LIMIT ?
                                """)
                        .setParameter(1, usrId)
                        .setParameter(2, usrId)
                        .setParameter(3, page.after())
                        .setParameter(4, page.limit()),
                row -> new PaymentRow(
                        row.number(),
                        row.number(),
                        Money.told(row.decimal()),
                        row.text(),
                        row.optionalText(),
                        LocalDate.parse(row.text())));
    }
}
