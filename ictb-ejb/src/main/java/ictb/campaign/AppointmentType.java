package ictb.campaign;

/** Whose appointment a reminder is about. */
public enum AppointmentType {
    /** Each contact's own, which stands in one of its custom fields. */
    INDIVIDUAL,
    /** One for all: the campaign is started, or scheduled, for it. */
    GROUP
}
