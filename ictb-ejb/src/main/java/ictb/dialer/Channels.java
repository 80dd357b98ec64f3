package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.trunk.Trunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that this installation delivers by. */
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> byKind = new HashMap<>();
    private Transmitters transmitters;

    protected Channels() {}

    /** @throws IllegalStateException where two channels deliver campaigns of one kind */
    @Inject
    Channels(@Any Instance<Channel> all, Transmitters transmitters) {
        this(all.stream().toList(), transmitters);
    }

    Channels(List<Channel> all, Transmitters transmitters) {
        this.transmitters = transmitters;
        for (Channel channel : all) {
            for (String kind : channel.kinds()) {
                Channel other = byKind.put(kind, channel);
                if (other != null) {
                    throw new IllegalStateException("Campaigns of kind " + kind + " are delivered by " + other.word()
                            + " and " + channel.word());
                }
            }
        }
    }

    /** Empty where nothing here delivers campaigns of its kind. */
    Optional<Channel> of(Campaign campaign) {
        return of(campaign.kind());
    }

    private Optional<Channel> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Names of the loops that place attempts. */
    List<String> loops() {
        return byKind.values().stream()
                .map(channel -> channel.sending().loop())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether attempts of a campaign of this kind may go by the trunk: what is behind it carries its channel. */
    boolean match(String kind, Trunk trunk) {
        return of(kind).flatMap(channel ->
                        transmitters.of(trunk.technology()).filter(transmitter -> transmitter.carries(channel.word())))
                .isPresent();
    }
}
