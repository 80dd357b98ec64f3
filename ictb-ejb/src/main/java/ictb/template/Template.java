package ictb.template;

import ictb.platform.DomainException;
import ictb.platform.Text;
import ictb.platform.merge.MergeText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An e-mail with merge fields. */
@Entity
@Table(name = "template")
public class Template {

    private static final int LONGEST_BODY = 500_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "template_id")
    private long templateId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String description;
    private String subject;
    private String body;

    @Column(name = "body_alt")
    private String bodyAlt;

    private Instant created;

    protected Template() {}

    /** @throws DomainException when a text is missing, too long, or merges an unknown field */
    Template(long usrId, NewTemplate sent, Instant now) {
        this.usrId = usrId;
        this.name = Text.title("name", sent.name());
        this.description = Text.optional("description", sent.description(), 255).orElse(null);
        this.subject = subject(sent.subject());
        MailHtml html = MailHtml.clean(Text.required("body", sent.body(), LONGEST_BODY));
        this.body = merging(Text.required("body", html.html(), LONGEST_BODY));
        this.bodyAlt =
                merging(Text.optional("body_alt", sent.bodyAlt(), LONGEST_BODY).orElseGet(html::text));
        this.created = now;
    }

    /** RFC 5322, 2.2: a line break would begin another header. */
    private static String subject(String sent) {
        String subject = Text.required("subject", sent, 255);
        if (subject.matches("(?s).*[\\r\\n].*")) {
            throw new DomainException("subject must be one line");
        }
        return merging(subject);
    }

    private static String merging(String text) {
        MergeText.of(text);
        return text;
    }

    long templateId() {
        return templateId;
    }

    long usrId() {
        return usrId;
    }

    String body() {
        return body;
    }

    String bodyAlt() {
        return bodyAlt;
    }

    TemplateRow row() {
        return new TemplateRow(templateId, name, Optional.ofNullable(description), subject);
    }
}
