package ictb.dialer;

import ictb.campaign.SkipReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For what contacts wait, or are not called at all.
 *
 * @param reason one word, for programs
 * @param sentence for people; the contact is its subject
 * @param total contacts
 */
public record WaitingReason(String reason, String sentence, long total) {

    private static final Map<String, String> WAITING = Stream.concat(
                    Arrays.stream(Hindrance.values())
                            .map(hindrance -> Map.entry(hindrance.word(), hindrance.sentence())),
                    Arrays.stream(SkipReason.values())
                            .filter(SkipReason::isWaiting)
                            .map(reason -> Map.entry(reason.word(), reason.sentence())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> SKIPPED = Stream.concat(
                    Arrays.stream(Barrier.values()).map(barrier -> Map.entry(barrier.word(), barrier.reason())),
                    Arrays.stream(SkipReason.values())
                            .filter(reason -> !reason.isWaiting())
                            .map(reason -> Map.entry(reason.word(), reason.sentence())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (same, again) -> same));

    /** @param totals by word, of all reasons */
    static List<WaitingReason> waiting(Map<String, Long> totals) {
        return told(totals, WAITING);
    }

    static List<WaitingReason> skipped(Map<String, Long> totals) {
        return told(totals, SKIPPED);
    }

    /** Every word that anything writes has its sentence. */
    static Set<String> words() {
        return Stream.concat(WAITING.keySet().stream(), SKIPPED.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<WaitingReason> told(Map<String, Long> totals, Map<String, String> sentences) {
        List<WaitingReason> told = new ArrayList<>();
        totals.forEach((word, total) -> {
            if (sentences.containsKey(word)) {
                told.add(new WaitingReason(word, sentences.get(word), total));
            }
        });
        return told;
    }
}
