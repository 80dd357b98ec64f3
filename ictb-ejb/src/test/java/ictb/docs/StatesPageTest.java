package ictb.docs;

import ictb.campaign.CampaignEvent;
import ictb.campaign.CampaignStatus;
import ictb.dialer.AttemptEvent;
import ictb.dialer.AttemptState;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class StatesPageTest {

    @Test
    void pageOfStatesSaysWhatTheTablesSay() throws IOException {
        String page = "# States\n\nDrawn from the tables in the code by `StatesPageTest`; not written by hand.\n\n"
                + section(
                        "Campaign",
                        "`ictb.campaign.CampaignStatus`. An event without an arrow is refused with a sentence.",
                        CampaignStatus.values(),
                        CampaignEvent.values(),
                        CampaignStatus::after)
                + "\n"
                + section(
                        "Attempt",
                        "`ictb.dialer.AttemptState`. An event without an arrow is late or doubled, and ignored.",
                        AttemptState.values(),
                        AttemptEvent.values(),
                        AttemptState::after);
        GeneratedPage.says("states.md", page);
    }

    private static <S extends Enum<S>, E extends Enum<E>> String section(
            String title, String text, S[] states, E[] events, BiFunction<S, E, Optional<S>> after) {
        StringBuilder section = new StringBuilder("## " + title + "\n\n" + text + "\n\n```mermaid\nstateDiagram-v2\n");
        section.append("    [*] --> ").append(states[0]).append('\n');
        for (S state : states) {
            for (E event : events) {
                after.apply(state, event)
                        .ifPresent(to -> section.append("    %s --> %s: %s\n".formatted(state, to, event)));
            }
        }
        return section.append("```\n").toString();
    }
}
