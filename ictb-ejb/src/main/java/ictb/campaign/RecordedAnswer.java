package ictb.campaign;

import java.util.Base64;
import java.util.Optional;

/**
 * What a caller said.
 *
 * @param recording its file, as the steps of {@code Campaign_Result} or {@code Inbound_Call_List} name it
 * @param campaignId empty of a call that came in, as contact_id
 * @param wav the file, in Base64: telephone audio, 16 bits, 8,000 Hz
 */
public record RecordedAnswer(String recording, Optional<Long> campaignId, Optional<Long> contactId, String wav) {

    static RecordedAnswer of(CallerRecording recording, byte[] wav) {
        return new RecordedAnswer(
                recording.file(),
                recording.campaignId(),
                recording.contactId(),
                Base64.getEncoder().encodeToString(wav));
    }
}
