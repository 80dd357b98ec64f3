package ictb.document;

import ictb.document.fax.ConvertedPages;
import ictb.platform.MediaDirectory.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

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
    private String warning;
    private Instant created;

    protected Document() {}

    /**
     * @param title as {@link ictb.platform.Text#title} has checked it
     * @param fax in the media directory; what is remembered of it is what became of the upload
     */
    Document(long usrId, String title, Kept<ConvertedPages> fax, Instant now) {
        this.usrId = usrId;
        this.name = title;
        this.sha256 = fax.sha256();
        this.pages = fax.remembered().pages();
        this.warning = fax.remembered().warning().orElse(null);
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

    /** What was not drawn as the upload wants it, as a sentence. */
    Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    String name() {
        return name;
    }
}
