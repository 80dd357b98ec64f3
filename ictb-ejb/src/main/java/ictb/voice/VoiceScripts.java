package ictb.voice;

import ictb.campaign.Campaign;
import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.Settings;
import ictb.recording.Recording;
import ictb.recording.Recordings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what a campaign plays, and where Asterisk finds it. */
@Stateless
public class VoiceScripts {

    private static final String VOICE = "voice";

    @Inject
    private Recordings recordings;

    @Inject
    private Settings settings;

    /** @throws DomainException when a recording of the campaign is gone */
    public VoiceScript of(Campaign campaign) {
        Optional<String> machineMedia = campaign.machineMessage().map(this::media);
        return campaign.kind().equals(VOICE)
                ? VoiceScript.message(campaign, media(campaign.message()), machineMedia)
                : VoiceScript.ivr(campaign, machineMedia);
    }

    /**
     * A recording's path as Asterisk sees it, without extension.
     *
     * @throws DomainException when it is gone
     */
    public String media(long recordingId) {
        Recording recording =
                recordings.find(recordingId).orElseThrow(() -> DomainException.notFound("recording", recordingId));
        return settings.asteriskDirRemote() + "/" + MediaDirectory.NAME + "/" + recording.sha256();
    }
}
