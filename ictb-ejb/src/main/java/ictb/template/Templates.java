package ictb.template;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The templates of users, with their attachments. */
@Dependent
public class Templates {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(Template template) {
        em.persist(template);
        em.flush();
    }

    void add(Attachment attachment) {
        em.persist(attachment);
        em.flush();
    }

    /** What the attachments of a template take together. Nobody else adds one until the transaction ends. */
    long lockBytesAttached(Template template) {
        em.createNativeQuery("SELECT template_id FROM template WHERE template_id = ? FOR UPDATE")
                .setParameter(1, template.templateId())
                .getResultList();
        return SqlRow.number(
                em.createNativeQuery("SELECT COALESCE(SUM(bytes), 0) FROM template_attachment WHERE template_id = ?")
                        .setParameter(1, template.templateId()));
    }

    /** @throws DomainException when there is no such template, or it is not the caller's */
    public Template get(long templateId, Caller caller) {
        return Optional.ofNullable(em.find(Template.class, templateId))
                .filter(template -> caller.mayUse(template.usrId()))
                .orElseThrow(() -> DomainException.notFound("template", templateId));
    }

    /** The one that the user made last. */
    Optional<Template> newest(long usrId) {
        return em.createQuery(
                        "SELECT t FROM Template t WHERE t.usrId = :usr ORDER BY t.templateId DESC", Template.class)
                .setParameter("usr", usrId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Template> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT t FROM Template t
                        WHERE (t.usrId = :usr OR :usr = -1) AND t.templateId > :after
                        ORDER BY t.templateId
                        """, Template.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }
}
