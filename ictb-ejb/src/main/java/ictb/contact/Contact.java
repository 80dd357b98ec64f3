package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.NumberForm;
import ictb.platform.PhoneNumber;
import ictb.platform.PhoneReading;
import ictb.platform.Text;
import ictb.platform.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Somebody to reach, by telephone or e-mail. */
@Entity
@Table(name = "contact")
public class Contact {

    /** What an import writes. */
    static final String[] COLUMNS = {
        "usr_id",
        "phone",
        "phone_form",
        "email",
        "first_name",
        "last_name",
        "address",
        "custom1",
        "custom2",
        "custom3",
        "description",
        "created",
        "contact_import_id",
        "remote_id",
        "remote_module"
    };

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "contact_id")
    private long contactId;

    @Column(name = "usr_id")
    private long usrId;

    private String phone;

    @Column(name = "phone_form")
    private String phoneForm;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String address;
    private String custom1;
    private String custom2;
    private String custom3;
    private String description;
    private Instant created;

    @Column(name = "remote_id")
    private String remoteId;

    @Column(name = "remote_module")
    private String remoteModule;

    protected Contact() {}

    /**
     * @param country of the user, by which a number without {@code +} is read
     * @throws DomainException when there is neither phone nor e-mail, or one of the members is unreadable
     */
    public Contact(long usrId, NewContact sent, Optional<String> country, Instant now) {
        this.usrId = usrId;
        Optional<PhoneReading> read = sent.phone().map(written -> PhoneReading.of(written, country));
        this.phone = read.map(PhoneReading::digits).orElse(null);
        this.phoneForm = read.map(PhoneReading::form).orElse(NumberForm.GIVEN).word();
        this.email = Text.email("email", sent.email()).orElse(null);
        if (phone == null && email == null) {
            throw new DomainException("A contact needs a phone or an email");
        }
        this.firstName = Text.optional("first_name", sent.firstName(), 100).orElse(null);
        this.lastName = Text.optional("last_name", sent.lastName(), 100).orElse(null);
        this.address = Text.optional("address", sent.address(), 255).orElse(null);
        this.custom1 = Text.optional("custom1", sent.custom1(), 255).orElse(null);
        this.custom2 = Text.optional("custom2", sent.custom2(), 255).orElse(null);
        this.custom3 = Text.optional("custom3", sent.custom3(), 255).orElse(null);
        this.description = Text.optional("description", sent.description(), 255).orElse(null);
        this.remoteId = sent.remote().flatMap(Remote::checkedId).orElse(null);
        this.remoteModule = sent.remote().flatMap(Remote::checkedModule).orElse(null);
        this.created = now;
    }

    /** Of whom nothing but a number is known. */
    public Contact(long usrId, PhoneReading phone, Instant now) {
        this.usrId = usrId;
        this.phone = phone.digits();
        this.phoneForm = phone.form().word();
        this.created = now;
    }

    /** Whether neither its number nor, without a number, its address is known; from then on it is. */
    boolean isNewTo(KnownAddresses known) {
        return phone != null ? known.addPhone(phone) : known.addEmail(email);
    }

    /** Its {@link #COLUMNS}. */
    Object[] columns(long importId) {
        return new Object[] {
            usrId,
            phone,
            phoneForm,
            email,
            firstName,
            lastName,
            address,
            custom1,
            custom2,
            custom3,
            description,
            UtcTime.toSql(created),
            importId,
            remoteId,
            remoteModule
        };
    }

    public long contactId() {
        return contactId;
    }

    long usrId() {
        return usrId;
    }

    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }
}
