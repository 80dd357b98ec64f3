package ictb.billing;

import ictb.platform.DomainException;
import ictb.platform.Money;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.security.Duplicates;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** The rates on record. Each change raises the tariff's version, by which it is known that what was read before is old. */
@Dependent
class Rates {

    private static final String COLUMNS = "SELECT rate_id, prefix, description, price, minimum, increment FROM rate";

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * @return the rate_id
     * @throws DomainException when the prefix has a rate already
     */
    long add(RateTerms terms, Instant now) {
        raiseVersion();
        write(
                terms,
                em.createNativeQuery("INSERT INTO rate (prefix, description, price, minimum, increment, created)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .setParameter(6, UtcTime.toSql(now)));
        return SqlRow.number(em.createNativeQuery("SELECT LAST_INSERT_ID()"));
    }

    /** @throws DomainException when there is no such rate, or the new prefix has one already */
    void change(long rateId, RateMembers sent) {
        raiseVersion();
        RateRow old = get(rateId);
        RateTerms terms =
                new RateTerms(new Rate(old.prefix(), old.price(), old.minimum(), old.increment()), old.description());
        write(
                terms.changed(sent),
                em.createNativeQuery(
                                "UPDATE rate SET prefix = ?, description = ?, price = ?, minimum = ?, increment = ?"
                                        + " WHERE rate_id = ?")
                        .setParameter(6, rateId));
    }

    private static void write(RateTerms terms, Query statement) {
        Rate rate = terms.rate();
        try {
            statement
                    .setParameter(1, rate.prefix())
                    .setParameter(2, terms.description().orElse(null))
                    .setParameter(3, rate.price())
                    .setParameter(4, rate.minimum())
                    .setParameter(5, rate.increment())
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw new DomainException("There is a rate for the prefix " + rate.prefix() + " already");
            }
            throw e;
        }
    }

    /** @throws DomainException when there is no such rate */
    void delete(long rateId) {
        raiseVersion();
        get(rateId);
        em.createNativeQuery("DELETE FROM rate WHERE rate_id = ?")
                .setParameter(1, rateId)
                .executeUpdate();
    }

    private RateRow get(long rateId) {
        return rows(em.createNativeQuery(COLUMNS + " WHERE rate_id = ?").setParameter(1, rateId)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("rate", rateId));
    }

    /** Stands first in each change, so that one waits for the other. */
    private void raiseVersion() {
        em.createNativeQuery("UPDATE tariff SET version = version + 1").executeUpdate();
    }

    long version() {
        return SqlRow.number(em.createNativeQuery("SELECT version FROM tariff"));
    }

    List<Rate> all() {
        return rows(em.createNativeQuery(COLUMNS)).stream()
                .map(row -> new Rate(row.prefix(), row.price(), row.minimum(), row.increment()))
                .toList();
    }

    /** By prefix, description or id. */
    List<RateRow> list(Search search) {
        Page page = search.page();
        SqlCondition where = new SearchColumns()
                .number("rate_id", "rate_id")
                .exactWord("prefix", "prefix")
                .text("description", "description")
                .where(search);
        Query query = em.createNativeQuery(COLUMNS + " WHERE rate_id > ?" + where.sql() + " ORDER BY rate_id LIMIT ?")
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return rows(query);
    }

    private static List<RateRow> rows(Query query) {
        return SqlRow.list(
                query,
                row -> new RateRow(
                        row.number(),
                        row.text(),
                        row.optionalText(),
                        Money.told(row.decimal()),
                        (int) row.number(),
                        (int) row.number()));
    }
}
