package ictb.compliance;

import ictb.platform.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A calling profile as it is kept, checked. */
record ProfileTerms(
        String profile,
        Optional<HoursOfDay> weekdays,
        Optional<HoursOfDay> saturdays,
        Optional<HoursOfDay> sundays,
        Optional<Integer> callsDay,
        Optional<Integer> callsWeek) {

    private static final int MOST_CALLS = 1_000;

    /** @throws DomainException when there is no such profile, or it cannot be so */
    static ProfileTerms of(CallingProfileMembers sent) {
        String word = sent.profile()
                .orElseThrow(() -> new DomainException("calling_profile.profile is required"))
                .strip();
        ProfileTerms terms = new ProfileTerms(
                word,
                sent.weekdays().map(written -> hours("weekdays", written)),
                sent.saturdays().map(written -> hours("saturdays", written)),
                sent.sundays().map(written -> hours("sundays", written)),
                sent.callsDay().map(calls -> calls("calls_day", calls)),
                sent.callsWeek().map(calls -> calls("calls_week", calls)));
        terms.check();
        return terms;
    }

    private void check() {
        boolean isCustom = profile.equals(CallingProfiles.CUSTOM);
        if (!isCustom && CallingProfiles.readyMade(profile).isEmpty()) {
            throw new DomainException("profile is one of open, us, uk, eu, ca, au and custom");
        }
        boolean hasHours = Stream.of(weekdays, saturdays, sundays).anyMatch(Optional::isPresent);
        if (isCustom && !hasHours) {
            throw new DomainException("The profile custom needs hours of weekdays, saturdays or sundays");
        }
        if (!isCustom && (hasHours || callsDay.isPresent() || callsWeek.isPresent())) {
            throw new DomainException("Only the profile custom has hours and numbers of calls of its own");
        }
    }

    private static HoursOfDay hours(String member, String written) {
        return HoursOfDay.read(written)
                .orElseThrow(() -> new DomainException(member + " are hours of one day, such as 09:00-18:00"));
    }

    private static int calls(String member, int calls) {
        if (calls < 1 || calls > MOST_CALLS) {
            throw new DomainException(member + " is a number of calls from 1 to 1000");
        }
        return calls;
    }

    CallingProfile made() {
        return CallingProfiles.readyMade(profile)
                .orElseGet(() -> CallingProfiles.custom(CallingHours.of(weekdays, saturdays, sundays), caps()));
    }

    private List<AttemptCap> caps() {
        List<AttemptCap> caps = new ArrayList<>();
        callsDay.ifPresent(calls -> caps.add(new AttemptCap(calls, AttemptCap.DAY)));
        callsWeek.ifPresent(calls -> caps.add(new AttemptCap(calls, AttemptCap.WEEK)));
        return caps;
    }
}
