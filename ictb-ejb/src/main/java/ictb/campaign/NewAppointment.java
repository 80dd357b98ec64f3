package ictb.campaign;

import java.util.Optional;

/**
 * What a reminder campaign has besides the common members.
 *
 * @param appointmentType individual, the default: before each contact's own appointment; group: when the campaign runs
 * @param appointmentStartField 1, 2 or 3: in which of custom1 to custom3 a contact's appointment stands, date and time, such as {@code 2026-12-24 14:30}, {@code 24.12.2026 14:30} or {@code 24 Dec 2026 2:30 pm}, by the clocks where its number is
 * @param reminderScheduleTime hours before the appointment at which to call, 1 to 8,760
 * @param reminderExpiry hours before the appointment after which no call is made, less than reminder_schedule_time
 */
public record NewAppointment(
        Optional<AppointmentType> appointmentType,
        Optional<Integer> appointmentStartField,
        Optional<Integer> reminderScheduleTime,
        Optional<Integer> reminderExpiry) {}
