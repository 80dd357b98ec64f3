package ictb.ra.ami;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ResponseEvent;

/** Reads the answer to CoreShowChannels. */
final class ChannelList {

    private ChannelList() {}

    /** @return the channels that are ours; empty for a list that broke off, which proves no channel dead */
    static Optional<Set<String>> ours(Collection<ResponseEvent> events) {
        if (events.stream().noneMatch(CoreShowChannelsCompleteEvent.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(event -> ((CoreShowChannelEvent) event).getUniqueid())
                .filter(SignalMapper::ours)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
