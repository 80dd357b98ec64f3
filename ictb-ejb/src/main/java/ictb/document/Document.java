package ictb.document;

import ictb.platform.MediaDirectory.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Pages that can be sent to a fax machine. */
@Entity
@Table(name = "document")
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String sha256;
    private int pages;
    private Instant created;

    protected Document() {}

    /**
     * @param title as {@link ictb.platform.Text#title} has checked it
     * @param fax in the media directory; what is remembered of it is the number of its pages
     */
    Document(long usrId, String title, Kept<Integer> fax, Instant now) {
        this.usrId = usrId;
        this.name = title;
        this.sha256 = fax.sha256();
        this.pages = fax.remembered();
        this.created = now;
    }

    public long documentId() {
        return documentId;
    }

    public long usrId() {
        return usrId;
    }

    /** The name of its TIFF in the media directory, without {@link FaxFiles#EXTENSION}. */
    public String sha256() {
        return sha256;
    }

    public int pages() {
        return pages;
    }

    String name() {
        return name;
    }
}
