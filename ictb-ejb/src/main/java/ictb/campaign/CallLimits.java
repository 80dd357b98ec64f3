package ictb.campaign;

import ictb.platform.Settings;
import ictb.recording.Recording;
import ictb.recording.Recordings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long answered calls of campaigns may last: what is longer is hung up, since no more was reserved for it. */
@Dependent
public class CallLimits {

    /** For a greeting of an answering machine, the wait for a key and a goodbye. */
    private static final Duration BESIDE_THE_MESSAGES = Duration.ofSeconds(60);

    @Inject
    private Recordings recordings;

    @Inject
    private Settings settings;

    /** In whole seconds. A call that plays recordings and nothing else is over a minute after they would be. */
    public Duration of(Campaign campaign) {
        Duration longest = Duration.ofSeconds(settings.get(Settings.CALL_SECONDS));
        if (!campaign.kind().equals(CampaignKind.VOICE.word())) {
            return longest;
        }
        Duration messages = Stream.of(Optional.of(campaign.message()), campaign.machineMessage())
                .flatMap(Optional::stream)
                .flatMap(recordingId -> recordings.find(recordingId).stream())
                .map(Recording::length)
                .reduce(BESIDE_THE_MESSAGES, Duration::plus);
        Duration whole = Duration.ofSeconds(messages.plusMillis(999).toSeconds());
        return whole.compareTo(longest) < 0 ? whole : longest;
    }
}
