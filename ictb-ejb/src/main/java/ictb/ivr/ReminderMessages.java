package ictb.ivr;

import jakarta.enterprise.context.Dependent;

/** The reminder messages of users. */
@Dependent
public class ReminderMessages extends Scripts<ReminderMessage> {

    ReminderMessages() {
        super(ReminderMessage.class, "reminder message", "ivrmessage");
    }
}
