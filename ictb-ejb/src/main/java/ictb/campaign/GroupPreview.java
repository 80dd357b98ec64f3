package ictb.campaign;

/**
 * What a campaign will find in its group.
 *
 * @param contactTotal contacts in the group
 * @param sampled how many were looked at; where that is fewer than all, the numbers below are reckoned from these
 * @param doNotCall on the do-not-call list
 * @param noNumber without a telephone number
 * @param duplicates whose number another contact before them has
 * @param noAppointment of those that are left, in a campaign of individual reminders: without a readable appointment
 * @param appointmentTooNear likewise: whose appointment is over, or too near for a reminder
 */
public record GroupPreview(
        long contactTotal,
        long sampled,
        long doNotCall,
        long noNumber,
        long duplicates,
        long noAppointment,
        long appointmentTooNear) {

    /** Of so many contacts, where what was seen is a sample of them. */
    static GroupPreview of(long contactTotal, GroupPreview seen) {
        return new GroupPreview(
                contactTotal,
                seen.sampled(),
                scaled(seen.doNotCall(), seen.sampled(), contactTotal),
                scaled(seen.noNumber(), seen.sampled(), contactTotal),
                scaled(seen.duplicates(), seen.sampled(), contactTotal),
                scaled(seen.noAppointment(), seen.sampled(), contactTotal),
                scaled(seen.appointmentTooNear(), seen.sampled(), contactTotal));
    }

    /** How many will be called. */
    public long callable() {
        return contactTotal - doNotCall - noNumber - duplicates - noAppointment - appointmentTooNear;
    }

    private static long scaled(long seen, long sampled, long contactTotal) {
        return sampled == 0 ? 0 : Math.round((double) seen * contactTotal / sampled);
    }
}
