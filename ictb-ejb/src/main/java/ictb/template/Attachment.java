package ictb.template;

import ictb.platform.DomainException;
import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;

/** A file that goes with a template. */
@Entity
@Table(name = "template_attachment")
public class Attachment {

    /** No path, no control characters, nothing that a header or a shell would read: a name with an extension. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_ ()+-][\\p{L}\\p{N}_ .()+-]*\\.[\\p{L}\\p{N}]{1,10}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "template_attachment_id")
    private long attachmentId;

    @Column(name = "template_id")
    private long templateId;

    private String name;
    private byte[] content;
    private long bytes;
    private Instant created;

    protected Attachment() {}

    Attachment(Template template, String name, byte[] content, Instant now) {
        this.templateId = template.templateId();
        this.name = name;
        this.content = content;
        this.bytes = content.length;
        this.created = now;
    }

    /** @throws DomainException when it is a path, or no name with an extension */
    static String name(String sent) {
        String name = Text.required("name", sent, 100);
        if (!NAME.matcher(name).matches()) {
            throw new DomainException("name is a file name with its extension and without a path, such as test.jpg");
        }
        return name;
    }

    long attachmentId() {
        return attachmentId;
    }
}
