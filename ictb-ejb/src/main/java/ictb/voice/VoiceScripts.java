package ictb.voice;

import ictb.campaign.Campaign;
import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.Settings;
import ictb.recording.Recordings;
import ictb.user.extension.Extensions;
import ictb.voice.answering.AnsweringEar;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds what a campaign plays. */
@Stateless
public class VoiceScripts {

    @Inject
    private Recordings recordings;

    @Inject
    private Extensions extensions;

    @Inject
    private Goodbye goodbye;

    @Inject
    private Settings settings;

    @Inject
    private AnsweringEar ear;

    /** @throws DomainException when a recording or the extension of the campaign is gone */
    public VoiceScript of(Campaign campaign) {
        VoiceScript plain = VoiceScript.message(
                campaign,
                recording(campaign.message()),
                campaign.machineMessage().map(this::recording),
                media(goodbye.sha256()));
        VoiceScript message = ear.address().map(plain::heardAt).orElse(plain);
        return campaign.transfer()
                .map(transfer -> message.with(transfer, extension(transfer.extensionId())))
                .orElse(message);
    }

    private String recording(long recordingId) {
        return media(recordings
                .find(recordingId)
                .orElseThrow(() -> DomainException.notFound("recording", recordingId))
                .sha256());
    }

    private String media(String sha256) {
        return settings.asteriskDirRemote() + "/" + MediaDirectory.NAME + "/" + sha256;
    }

    private String extension(long extensionId) {
        return extensions
                .find(extensionId)
                .orElseThrow(() -> DomainException.notFound("extension", extensionId))
                .dialString();
    }
}
