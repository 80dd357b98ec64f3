package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    @Test
    void remindersOfIndividualsAreDueHoursBeforeTheirOwnAppointment() {
        Appointment appointment = new Appointment(sent(null, 2, 24, 2));

        assertThat(appointment.type()).isEqualTo(AppointmentType.INDIVIDUAL);
        assertThat(appointment.field()).contains(2);
        assertThat(appointment.before()).contains(Duration.ofHours(24));
        assertThat(appointment.expiry()).contains(Duration.ofHours(2));
    }

    @Test
    void remindersOfAGroupNeedNothingMore() {
        Appointment appointment = new Appointment(sent(AppointmentType.GROUP, null, null, null));

        assertThat(appointment.type()).isEqualTo(AppointmentType.GROUP);
        assertThat(appointment.before()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | 24   | 2  | appointment_type individual needs appointment_start_field, a number from 1 to 3
            0  | 24   | 2  | appointment_type individual needs appointment_start_field, a number from 1 to 3
            4  | 24   | 2  | appointment_type individual needs appointment_start_field, a number from 1 to 3
            1  | -    | 2  | appointment_type individual needs reminder_schedule_time, a number from 1 to 8760
            1  | 8761 | 2  | appointment_type individual needs reminder_schedule_time, a number from 1 to 8760
            1  | 24   | -  | appointment_type individual needs reminder_expiry, a number from 0 to 8760
            1  | 24   | 24 | reminder_expiry must be less than reminder_schedule_time
            """)
    void memberThatIsMissingOrOutOfItsRangeIsToldByName(Integer field, Integer hours, Integer expiry, String sentence) {
        assertThatThrownBy(() -> new Appointment(sent(AppointmentType.INDIVIDUAL, field, hours, expiry)))
                .isInstanceOf(DomainException.class)
                .hasMessage(sentence);
    }

    private static NewAppointment sent(AppointmentType type, Integer field, Integer hours, Integer expiry) {
        return new NewAppointment(
                Optional.ofNullable(type),
                Optional.ofNullable(field),
                Optional.ofNullable(hours),
                Optional.ofNullable(expiry));
    }
}
