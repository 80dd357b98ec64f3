package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.campaign.Campaign;
import ictb.campaign.SampleCampaigns;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final Campaign VOICE = SampleCampaigns.voice();

    private record Sample(String word, Set<String> kinds, Sending sending) implements Channel {

        Sample(String word, String loop, String... kinds) {
            this(word, Set.of(kinds), new Sending(loop, 10, Duration.ofSeconds(1)));
        }
    }

    private static Channels channels(Channel... all) {
        return new Channels(List.of(all), new Transmitters(List.of()));
    }

    @Test
    void campaignIsDeliveredByTheChannelOfItsKind() {
        Channel voice = new Sample("voice", "calls", "voice", "ivr");

        assertThat(channels(new Sample("sms", "sms", "sms"), voice).of(VOICE)).contains(voice);
        assertThat(channels(new Sample("sms", "sms", "sms")).of(VOICE)).isEmpty();
    }

    @Test
    void channelsThatShareTheirWayOutShareALoop() {
        Channels channels = channels(
                new Sample("voice", "calls", "voice", "ivr"),
                new Sample("fax", "calls", "fax"),
                new Sample("sms", "messages", "sms"));

        assertThat(channels.loops()).containsExactly("calls", "messages");
    }

    @Test
    void twoChannelsOfOneKindAreRefused() {
        assertThatThrownBy(() -> channels(new Sample("voice", "calls", "voice"), new Sample("other", "calls", "voice")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Campaigns of kind voice are delivered by");
    }
}
