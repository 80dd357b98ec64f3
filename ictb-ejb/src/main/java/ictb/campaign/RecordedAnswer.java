package ictb.campaign;

import java.util.Base64;

/**
 * What a caller said.
 *
 * @param recording its file, as the steps of {@code Campaign_Result} name it
 * @param wav the file, in Base64: telephone audio, 16 bits, 8,000 Hz
 */
public record RecordedAnswer(String recording, long campaignId, long contactId, String wav) {

    static RecordedAnswer of(CallerRecording recording, byte[] wav) {
        return new RecordedAnswer(
                recording.file(),
                recording.campaignId(),
                recording.contactId(),
                Base64.getEncoder().encodeToString(wav));
    }
}
