package ictb.recording;

import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.MediaDirectory.Kept;
import ictb.platform.Text;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.platform.api.UploadedFile;
import ictb.recording.audio.Telephony;
import ictb.recording.audio.UnreadableAudio;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Recording_*. */
@ApiService
@Stateless
public class RecordingApi {

    private static final String EXTENSION = ".wav";

    @Inject
    private Recordings recordings;

    @Inject
    private MediaDirectory media;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Keeps a WAV file as a message that can be played to called persons.
     *
     * @param wav PCM, A-law or µ-law, 60 minutes at the most; it is converted to telephone audio
     */
    @ApiMethod(value = "Recording_Create", permission = "recording_create")
    public long create(@ApiParam("title") String title, @ApiParam("media") UploadedFile wav) {
        String checked = Text.title("title", title);
        Kept<Duration> audio = media.keep(EXTENSION, file -> convert(wav.content(), file));
        Recording recording = new Recording(caller.usrId(), checked, audio, clock.instant());
        recordings.add(recording);
        return recording.recordingId();
    }

    private static Duration convert(Path wav, Path file) throws IOException {
        try {
            return Telephony.convert(wav, file);
        } catch (UnreadableAudio refused) {
            throw new DomainException(refused.getMessage(), refused);
        }
    }

    /** Lists recordings with their playing time. */
    @ApiMethod(value = "Recording_List", permission = "recording_read", reads = true)
    public List<RecordingRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return recordings.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(RecordingRow::of)
                .toList();
    }
}
