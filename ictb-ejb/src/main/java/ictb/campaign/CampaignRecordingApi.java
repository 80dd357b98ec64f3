package ictb.campaign;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Campaign_Recording_*: what people said where an IVR recorded them. */
@ApiService
@Stateless
public class CampaignRecordingApi {

    @Inject
    private CallerRecordings recordings;

    @Inject
    private CallerFiles files;

    @Inject
    private Caller caller;

    /**
     * Fetches what a caller said, as a WAV file in Base64.
     *
     * @param recording its file, as the steps of {@code Campaign_Result} or {@code Inbound_Call_List} name it
     */
    @ApiMethod(value = "Campaign_Recording_Get", permission = "campaign_read", reads = true)
    public RecordedAnswer get(@ApiParam("recording") String recording) {
        CallerRecording found = recordings.get(recording, caller);
        return RecordedAnswer.of(
                found, files.read(found.file()).orElseThrow(() -> CallerRecordings.notFound(recording)));
    }

    /**
     * Deletes what a caller said; the step of the call stays. {@code Campaign_Delete} deletes all that was said in a campaign.
     *
     * @param recording its file, as the steps of {@code Campaign_Result} or {@code Inbound_Call_List} name it
     */
    @ApiMethod(value = "Campaign_Recording_Delete", permission = "campaign_delete")
    public String delete(@ApiParam("recording") String recording) {
        recordings.remove(recordings.get(recording, caller));
        return "Recording deleted";
    }
}
