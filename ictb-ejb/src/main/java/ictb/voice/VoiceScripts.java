package ictb.voice;

import ictb.campaign.Campaign;
import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.Settings;
import ictb.recording.Recording;
import ictb.recording.Recordings;
import ictb.voice.answering.AnsweringEar;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds what a campaign plays. */
@Stateless
public class VoiceScripts {

    @Inject
    private Recordings recordings;

    @Inject
    private Settings settings;

    @Inject
    private AnsweringEar ear;

    /** @throws DomainException when a recording of the campaign is gone */
    public VoiceScript of(Campaign campaign) {
        return VoiceScript.message(
                campaign, media(campaign.message()), campaign.machineMessage().map(this::media), ear.address());
    }

    private String media(long recordingId) {
        Recording recording =
                recordings.find(recordingId).orElseThrow(() -> DomainException.notFound("recording", recordingId));
        return settings.asteriskDirRemote() + "/" + MediaDirectory.NAME + "/" + recording.sha256();
    }
}
