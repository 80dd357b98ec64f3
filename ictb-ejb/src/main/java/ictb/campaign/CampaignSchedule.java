package ictb.campaign;

import ictb.platform.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On which days and between which times a scheduled campaign dials, in the campaign's zone. */
@Entity
@Table(name = "campaign_schedule")
public class CampaignSchedule {

    @Id
    @Column(name = "campaign_id")
    private long campaignId;

    private String weekdays;

    @Column(name = "start_time")
    private String startTime;

    @Column(name = "stop_time")
    private String stopTime;

    protected CampaignSchedule() {}

    /**
     * @param weekdays 1 = Sunday to 7 = Saturday, at least one
     * @param stop empty = until the contacts are done; not later than the start = on the next day; the start again, or 24:00 for
     *     a start at 0:00 = the whole day
     * @throws DomainException when a day or a time is none
     */
    CampaignSchedule(long campaignId, List<Integer> weekdays, TimeOfDay start, Optional<TimeOfDay> stop) {
        if (weekdays.isEmpty() || !weekdays.stream().allMatch(day -> day >= 1 && day <= 7)) {
            throw new DomainException("weekdays is a list of days such as 2,3,4,5,6, from 1 (Sunday) to 7 (Saturday)");
        }
        this.campaignId = campaignId;
        this.weekdays = new TreeSet<>(weekdays).stream().map(String::valueOf).collect(Collectors.joining(","));
        this.startTime = time("start_time", start).toString();
        this.stopTime = stop.map(sent -> sent.isDaysEnd() ? LocalTime.MIDNIGHT : time("stop_time", sent))
                .map(LocalTime::toString)
                .orElse(null);
    }

    private static LocalTime time(String member, TimeOfDay sent) {
        try {
            return LocalTime.of(sent.hour(), sent.minute().orElse(0));
        } catch (DateTimeException none) {
            throw new DomainException(member + " has an hour from 0 to 23 and a minute from 0 to 59", none);
        }
    }

    WeeklyCalendar calendar(ZoneId zone) {
        return new WeeklyCalendar(
                WeeklyCalendar.days(weekdays),
                LocalTime.parse(startTime),
                Optional.ofNullable(stopTime).map(LocalTime::parse),
                zone);
    }

    /** {@code on the days 2,3 from 10:40 to 18:20}. */
    String told() {
        return "on the days " + weekdays + " from " + startTime + (stopTime == null ? "" : " to " + stopTime);
    }
}
