package ictb.voice.access;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.CallStep;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Prompt;
import ictb.voice.CallMedia;
import ictb.voice.SilentCall;
import ictb.voice.inbound.InboundCall;
import ictb.voice.inbound.InboundRecords;
import ictb.voice.inbound.InboundResult;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessConversationTest {

    private static final long OWNER = 7;
    private static final String PIN = "8642";
    private static final InboundCall ABOUT = new InboundCall(
            "c0", "asterisk", "1.7", Optional.empty(), Optional.of(3L), Optional.of(OWNER), "4420", Optional.empty());

    /** What the caller enters, in its order; at its end the caller is gone. */
    private final Deque<String> entered = new ArrayDeque<>();

    private final List<String> done = new ArrayList<>();
    private boolean isDatabaseAway;

    private final AccessActions actions = new AccessActions() {
        @Override
        boolean prove(InboundCall about, AccessEffect.Prove claim) {
            return claim.usrId() == OWNER && claim.pin().equals(PIN);
        }

        @Override
        AccessHeard.Acted start(long campaignId) {
            done.add("start " + campaignId);
            return new AccessHeard.Acted(Optional.empty(), Optional.empty());
        }

        @Override
        AccessHeard.Acted stop(long campaignId) {
            done.add("stop " + campaignId);
            return new AccessHeard.Acted(Optional.empty(), Optional.of(1));
        }

        @Override
        AccessHeard.Acted keep(String file) {
            done.add("keep " + file);
            return new AccessHeard.Acted(Optional.of(12L), Optional.empty());
        }

        @Override
        void discard(String file) {
            done.add("discard " + file);
        }
    };

    private final InboundRecords records = new InboundRecords() {
        @Override
        public void own(InboundCall call, long usrId) {
            if (isDatabaseAway) {
                throw new EJBException("away");
            }
            done.add("owned by " + usrId);
        }

        @Override
        public void add(InboundCall call, int number, CallStep step) {
            done.add(number + " " + step.node() + " " + step.result() + " "
                    + step.keys().orElse(""));
        }
    };

    private final CallMedia media = new CallMedia() {
        @Override
        public String toRecord(String name) {
            return "/recorded/" + name;
        }
    };

    private final Call call = new SilentCall(ABOUT.channelId()) {
        @Override
        public Optional<Character> awaitKey(Duration timeout) throws CallEnded {
            return Optional.of(next()).filter(key -> !key.isEmpty()).map(key -> key.charAt(0));
        }

        @Override
        public String readDigits(Prompt.Recording prompt, int most, Duration timeout) throws CallEnded {
            return next();
        }

        @Override
        public Duration record(String path, Duration most, Duration silence) {
            return Duration.ofSeconds(2);
        }

        private String next() throws CallEnded {
            if (entered.isEmpty()) {
                throw new CallEnded("gone");
            }
            return entered.pop();
        }
    };

    private InboundResult talk(String... inputs) {
        entered.addAll(List.of(inputs));
        return new AccessConversation(call, ABOUT, new AccessMenu(Optional.of(OWNER)), actions, records, media).run();
    }

    @Test
    void userStartsAndStopsCampaigns() {
        assertThat(talk(PIN, "2", "41", "1", "3", "42", "1", "*")).isEqualTo(InboundResult.COMPLETED);
        assertThat(done).containsExactly("owned by 7", "start 41", "1 start done 41", "stop 42", "2 stop refused 42");
    }

    @Test
    void whatWasRecordedIsKeptOnceAndNothingOfTheCallStays() {
        assertThat(talk(PIN, "1", "3", "1")).isEqualTo(InboundResult.COMPLETED);
        assertThat(done)
                .containsExactly(
                        "owned by 7", "keep c0-2.wav", "1 keep done 12", "discard c0-1.wav", "discard c0-2.wav");
    }

    @Test
    void whoLeavesInTheReviewHasKeptNothing() {
        talk(PIN, "1");
        assertThat(done).containsExactly("owned by 7", "discard c0-1.wav");
    }

    @Test
    void wrongPinThriceIsRefusedAndDoesNothing() {
        assertThat(talk("1111", "2222", "3333", PIN)).isEqualTo(InboundResult.REFUSED);
        assertThat(done).isEmpty();
        assertThat(entered).as("nobody asked a fourth time").containsExactly(PIN);
    }

    @Test
    void callEndsWhereTheDatabaseIsAway() {
        isDatabaseAway = true;
        talk(PIN, "2", "41", "1");
        assertThat(done).isEmpty();
    }
}
