package ictb.compliance;

import ictb.compliance.CallingProfile.NumberRules;
import ictb.compliance.CallingProfile.PartOfACountry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The profiles there are. They keep what a program can know: public holidays, for whom a law makes exceptions, and consent are the
 * user's to mind.
 */
public final class CallingProfiles {

    /** The word of the one whose hours and caps an administrator says. */
    public static final String CUSTOM = "custom";

    /** The default: do-not-call entries and the campaign's own schedule, as everywhere, and nothing else. */
    public static final CallingProfile OPEN =
            new CallingProfile("open", NumberRules.NONE, List.of(), false, Duration.ZERO);

    /**
     * 8 to 21 h where the called person is: 47 CFR 64.1200(c)(1), 16 CFR 310.4(c). An unanswered call rings 15 seconds or four
     * times: 47 CFR 64.1200(a)(6), 16 CFR 310.4(b)(4)(ii). The caller id shown is a number of the caller's: 47 CFR 64.1601(e). In
     * Florida 8 to 20 h and three calls in 24 hours: Fla. Stat. 501.616(6).
     */
    public static final CallingProfile US = new CallingProfile(
            "us",
            new NumberRules(Optional.of(CallingHours.daily(HoursOfDay.of("08:00", "21:00"))), List.of()),
            List.of(new PartOfACountry(
                    floridian(),
                    new NumberRules(
                            Optional.of(CallingHours.daily(HoursOfDay.of("08:00", "20:00"))),
                            List.of(new AttemptCap(3, AttemptCap.DAY))))),
            true,
            Duration.ofSeconds(15));

    /** 8 to 21 h on weekdays and 9 to 20 h on weekends, as the trade keeps it: no statute names hours. */
    static final CallingProfile UK =
            country("uk", CallingHours.of(hours("08:00", "21:00"), hours("09:00", "20:00"), hours("09:00", "20:00")));

    /** 9 to 20 h, not on Sundays, as the trade keeps it: each country has a law of its own, and some are stricter. */
    static final CallingProfile EU =
            country("eu", CallingHours.of(hours("09:00", "20:00"), hours("09:00", "20:00"), Optional.empty()));

    /** 9:00 to 21:30 on weekdays and 10 to 18 h on weekends: CRTC, Unsolicited Telecommunications Rules, Part III. */
    static final CallingProfile CA =
            country("ca", CallingHours.of(hours("09:00", "21:30"), hours("10:00", "18:00"), hours("10:00", "18:00")));

    /**
     * 9 to 20 h on weekdays, 9 to 17 h on Saturdays, not on Sundays: Telecommunications (Telemarketing and Research Calls) Industry
     * Standard 2017. It forbids national public holidays, too, which nothing here knows.
     */
    static final CallingProfile AU =
            country("au", CallingHours.of(hours("09:00", "20:00"), hours("09:00", "17:00"), Optional.empty()));

    private static final Map<String, CallingProfile> READY_MADE =
            Stream.of(OPEN, US, UK, EU, CA, AU).collect(Collectors.toMap(CallingProfile::word, Function.identity()));

    private CallingProfiles() {}

    /** One that needs no more words; empty where there is none of that name. */
    static Optional<CallingProfile> readyMade(String word) {
        return Optional.ofNullable(READY_MADE.get(word));
    }

    static CallingProfile custom(CallingHours hours, List<AttemptCap> caps) {
        return new CallingProfile(CUSTOM, new NumberRules(Optional.of(hours), caps), List.of(), false, Duration.ZERO);
    }

    private static CallingProfile country(String word, CallingHours hours) {
        return new CallingProfile(word, new NumberRules(Optional.of(hours), List.of()), List.of(), true, Duration.ZERO);
    }

    private static Optional<HoursOfDay> hours(String from, String to) {
        return Optional.of(HoursOfDay.of(from, to));
    }

    /** Of the North American Numbering Plan, overlays included. */
    private static List<String> floridian() {
        return Stream.of(
                        "239", "305", "321", "324", "352", "386", "407", "448", "561", "645", "656", "689", "727",
                        "728", "754", "772", "786", "813", "850", "863", "904", "941")
                .map(area -> "1" + area)
                .toList();
    }
}
