package ictb.ra.ami;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ra.testing.Calls;
import java.util.List;
import java.util.Set;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.junit.jupiter.api.Test;

class ChannelListTest {

    @Test
    void aListThatBrokeOffProvesNothing() {
        assertThat(ChannelList.ours(List.of(channel(Calls.id(1))))).isEmpty();
    }

    @Test
    void aWholeListNamesOurChannels() {
        assertThat(ChannelList.ours(List.of(
                        channel(Calls.id(1)), channel("1700000000.1"), new CoreShowChannelsCompleteEvent(this))))
                .contains(Set.of(Calls.id(1)));
    }

    private CoreShowChannelEvent channel(String uniqueId) {
        CoreShowChannelEvent channel = new CoreShowChannelEvent(this);
        channel.setUniqueid(uniqueId);
        return channel;
    }
}
