package ictb.voice;

import ictb.campaign.CampaignKind;
import ictb.dialer.Channel;
import ictb.dialer.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Telephone calls in which something is said, by Asterisk. */
@ApplicationScoped
public class VoiceChannel implements Channel {

    static final String WORD = "voice";

    /** What is sent later than this after its claim could follow a stop, or an entry on a do-not-call list, by a second. */
    private static final Sending SENDING = new Sending("asterisk", 250, Duration.ofMillis(900));

    private static final Set<String> KINDS = Stream.of(
                    CampaignKind.VOICE, CampaignKind.IVR, CampaignKind.REMINDER, CampaignKind.INTERACTIVE)
            .map(CampaignKind::word)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public Sending sending() {
        return SENDING;
    }
}
