package ictb.voice;

import ictb.ivr.reminder.Reminder;
import ictb.ivr.run.Step;
import ictb.ivr.run.StepEnd;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a called person answered in a call, in a few words: the way through the menus. */
final class Response {

    /** As much as is kept of it. */
    private static final int LONGEST = 255;

    private static final String BETWEEN = " ";

    /** Steps at which the person, or whoever was put through to, had a say. */
    private static final Set<StepEnd> ANSWERS = EnumSet.of(
            StepEnd.KEY,
            StepEnd.DIGITS,
            StepEnd.RECORDED,
            StepEnd.ANSWERED,
            StepEnd.BUSY,
            StepEnd.NO_ANSWER,
            StepEnd.FAILED,
            StepEnd.OPTED_OUT);

    private static final Set<String> REMINDER_ANSWERS = Set.of(Reminder.CONFIRM, Reminder.CANCEL, Reminder.REPEAT);

    private Response() {}

    /** {@code hello=1 pin=4711 sales=busy}; what does not fit is left out at the end. Empty where nothing was answered. */
    static Optional<String> of(List<Step> way) {
        String whole = way.stream()
                .filter(step -> ANSWERS.contains(step.end()))
                .map(step -> step.node() + "=" + step.keys().orElse(step.end().word()))
                .collect(Collectors.joining(BETWEEN));
        return Optional.of(whole.length() <= LONGEST ? whole : fitting(whole)).filter(response -> !response.isEmpty());
    }

    /** To a reminder message: which of its keys was pressed last, {@code confirm}. */
    static Optional<String> toReminder(List<Step> way) {
        return way.stream()
                .map(Step::node)
                .filter(REMINDER_ANSWERS::contains)
                .reduce((former, last) -> last)
                .or(() -> of(way).filter(response -> way.stream().anyMatch(step -> step.end() == StepEnd.OPTED_OUT)));
    }

    private static String fitting(String whole) {
        int end = whole.lastIndexOf(BETWEEN, LONGEST);
        return whole.substring(0, Math.max(0, end));
    }
}
