package ictb.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The audit log; rows are added and never touched again. */
@Stateless
public class AuditEntries {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Together with what it tells of: both are committed or neither. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void add(AuditEntry entry) {
        em.persist(entry);
    }
}
