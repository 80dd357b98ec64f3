package ictb.disposition;

import ictb.platform.DomainException;
import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One outcome that a user tells apart: interested, call back, wrong person. */
@Entity
@Table(name = "disposition")
public class Disposition {

    static final int LONGEST_REMOTE = 64;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "disposition_id")
    private long dispositionId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String description;

    @Column(name = "remote_disp_id")
    private String remoteDispId;

    @Column(name = "remote_module")
    private String remoteModule;

    private Instant created;

    protected Disposition() {}

    /** @throws DomainException when a member is too long or cannot be printed */
    Disposition(long usrId, NewDisposition sent, Instant now) {
        this.usrId = usrId;
        this.remoteDispId = remoteDispId(sent).orElse(null);
        this.remoteModule = remoteModule(sent);
        this.created = now;
        change(sent);
    }

    /** Takes over what it is called now. */
    final void change(NewDisposition sent) {
        name = Text.title("name", sent.name());
        description = Text.optional("description", sent.description(), 255).orElse(null);
    }

    static Optional<String> remoteDispId(NewDisposition sent) {
        return Text.optional("remote_disp_id", sent.remoteDispId(), LONGEST_REMOTE);
    }

    /** Empty where the client names none, so that the database tells two of them apart. */
    static String remoteModule(NewDisposition sent) {
        return Text.optional("remote_module", sent.remoteModule(), LONGEST_REMOTE)
                .orElse("");
    }

    public long dispositionId() {
        return dispositionId;
    }

    public long usrId() {
        return usrId;
    }

    DispositionRow row() {
        return new DispositionRow(
                dispositionId,
                name,
                Optional.ofNullable(description),
                Optional.ofNullable(remoteDispId),
                Optional.of(remoteModule).filter(module -> !module.isEmpty()));
    }
}
