package ictb.voice;

import ictb.campaign.CallLimits;
import ictb.campaign.Campaign;
import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.Settings;
import ictb.recording.Recordings;
import ictb.user.extension.Extension;
import ictb.user.extension.Extensions;
import ictb.voice.answering.AnsweringEar;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Finds what a campaign plays, and where Asterisk finds it. */
@Stateless
public class VoiceScripts {

    private static final Set<String> SCRIPTED = Set.of("ivr", "reminder");

    @Inject
    private Recordings recordings;

    @Inject
    private Extensions extensions;

    @Inject
    private CallLimits limits;

    @Inject
    private Goodbye goodbye;

    @Inject
    private Settings settings;

    @Inject
    private AnsweringEar ear;

    /** @throws DomainException when a recording or the extension of the campaign is gone */
    public VoiceScript of(Campaign campaign) {
        VoiceScript plain = plain(campaign);
        VoiceScript script = ear.address().map(plain::heardAt).orElse(plain);
        return campaign.transfer()
                .map(transfer ->
                        script.with(transfer, target(transfer.extensionId()), limits.of(campaign), campaign.callerId()))
                .orElse(script);
    }

    private VoiceScript plain(Campaign campaign) {
        Optional<String> machineMedia = campaign.machineMessage().map(this::recording);
        return SCRIPTED.contains(campaign.kind())
                ? VoiceScript.ivr(campaign, machineMedia, goodbye())
                : VoiceScript.message(campaign, recording(campaign.message()), machineMedia, goodbye());
    }

    /**
     * A recording's path as Asterisk sees it, without extension.
     *
     * @throws DomainException when it is gone
     */
    public String recording(long recordingId) {
        return media(recordings
                .find(recordingId)
                .orElseThrow(() -> DomainException.notFound("recording", recordingId))
                .sha256());
    }

    /** What whoever has opted out hears, as {@link #recording}. */
    public String goodbye() {
        return media(goodbye.sha256());
    }

    private String media(String sha256) {
        return settings.asteriskDirRemote() + "/" + MediaDirectory.NAME + "/" + sha256;
    }

    private TransferTarget target(long extensionId) {
        Extension extension =
                extensions.find(extensionId).orElseThrow(() -> DomainException.notFound("extension", extensionId));
        return new TransferTarget(extension.dialString(), extension.outsideNumber());
    }
}
