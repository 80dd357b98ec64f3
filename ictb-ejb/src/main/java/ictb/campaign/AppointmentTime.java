package ictb.campaign;

import ictb.platform.DateOrder;
import ictb.platform.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * When a contact's appointment is, as read from its field.
 *
 * @param at empty where there is no date with a time, or one that can be read in two ways
 * @param readings both of them, for people
 */
record AppointmentTime(Optional<Instant> at, Optional<String> readings) {

    static final AppointmentTime NONE = new AppointmentTime(Optional.empty(), Optional.empty());

    /**
     * Reads date and time as {@link WrittenTime} does: by the offset that stands there, or else by the clocks where the contact is.
     * Of a number that may be in several zones it is the campaign's zone, where that is one of them, and else whichever makes the
     * appointment earliest, so that nobody is reminded too late. Of a number that nobody knows the zone of it is the campaign's.
     *
     * @param order of day and month in the user's country
     * @param zones of the contact, asked where the text has no offset
     */
    static AppointmentTime of(String written, DateOrder order, Supplier<Set<ZoneId>> zones, ZoneId campaignZone) {
        WrittenTime read = WrittenTime.read(written, order);
        if (read.isAmbiguous()) {
            return new AppointmentTime(Optional.empty(), Optional.of(read.readings()));
        }
        Optional<Instant> there = read.in(campaignZone);
        return new AppointmentTime(
                there.isEmpty() || read.offset().isPresent() ? there : in(zones.get(), read, campaignZone),
                Optional.empty());
    }

    private static Optional<Instant> in(Set<ZoneId> zones, WrittenTime read, ZoneId campaignZone) {
        boolean isInTheCampaigns =
                zones.stream().anyMatch(zone -> zone.getRules().equals(campaignZone.getRules()));
        return zones.isEmpty() || isInTheCampaigns
                ? read.in(campaignZone)
                : zones.stream().flatMap(zone -> read.in(zone).stream()).min(Comparator.naturalOrder());
    }
}
