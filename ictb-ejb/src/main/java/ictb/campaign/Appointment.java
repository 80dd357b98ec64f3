package ictb.campaign;

import ictb.contact.NewContact;
import ictb.platform.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** When a reminder is due: so long before each contact's own appointment, or whenever the campaign runs. */
@Embeddable
public class Appointment {

    static final int MOST_HOURS = 8_760;

    @Column(name = "appointment_type")
    private String type;

    @Column(name = "appointment_field")
    private Integer field;

    @Column(name = "reminder_hours")
    private Integer hours;

    @Column(name = "reminder_expiry_hours")
    private Integer expiryHours;

    protected Appointment() {}

    /** @throws DomainException when a member that its type needs is missing, or out of its range */
    Appointment(NewAppointment sent) {
        AppointmentType wanted = sent.appointmentType().orElse(AppointmentType.INDIVIDUAL);
        this.type = wanted.name().toLowerCase(Locale.ROOT);
        if (wanted == AppointmentType.INDIVIDUAL) {
            this.field = within("appointment_start_field", sent.appointmentStartField(), 1, 3);
            this.hours = within("reminder_schedule_time", sent.reminderScheduleTime(), 1, MOST_HOURS);
            this.expiryHours = within("reminder_expiry", sent.reminderExpiry(), 0, MOST_HOURS);
            if (expiryHours >= hours) {
                throw new DomainException("reminder_expiry must be less than reminder_schedule_time");
            }
        }
    }

    private static int within(String member, Optional<Integer> sent, int lowest, int highest) {
        return sent.filter(value -> value >= lowest && value <= highest)
                .orElseThrow(() -> new DomainException("appointment_type individual needs " + member
                        + ", a number from " + lowest + " to " + highest));
    }

    public AppointmentType type() {
        return AppointmentType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** 1 to 3: the custom field of a contact in which its appointment stands; empty for a group's. */
    public Optional<Integer> field() {
        return Optional.ofNullable(field);
    }

    public boolean isIndividual() {
        return type() == AppointmentType.INDIVIDUAL;
    }

    /** The name of that field. */
    String member() {
        return "custom" + field().orElseThrow();
    }

    /** What stands in that field of a contact. */
    Optional<String> written(NewContact contact) {
        return switch (field) {
            case 1 -> contact.custom1();
            case 2 -> contact.custom2();
            default -> contact.custom3();
        };
    }

    /** How long before the appointment to call; empty for a group's. */
    public Optional<Duration> before() {
        return Optional.ofNullable(hours).map(Duration::ofHours);
    }

    /** How long before the appointment calls end; empty for a group's. */
    public Optional<Duration> expiry() {
        return Optional.ofNullable(expiryHours).map(Duration::ofHours);
    }
}
