package ictb.contact;

import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A list of contacts that campaigns are made for. Names may repeat. */
@Entity
@Table(name = "contact_group")
public class ContactGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "contact_group_id")
    private long contactGroupId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String description;
    private Instant created;

    protected ContactGroup() {}

    ContactGroup(long usrId, NewContactGroup sent, Instant now) {
        this.usrId = usrId;
        this.name = Text.required("name", sent.name(), 100);
        this.description = Text.optional("description", sent.description(), 255).orElse(null);
        this.created = now;
    }

    void change(ContactGroupChange sent) {
        name = sent.name().map(changed -> Text.required("name", changed, 100)).orElse(name);
        description = Text.optional("description", sent.description(), 255).orElse(description);
    }

    public long contactGroupId() {
        return contactGroupId;
    }

    public String name() {
        return name;
    }

    public long usrId() {
        return usrId;
    }
}
