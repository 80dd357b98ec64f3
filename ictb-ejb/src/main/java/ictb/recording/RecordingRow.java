package ictb.recording;

import java.math.BigDecimal;

/**
 * A recording in a list.
 *
 * @param length playing time in seconds, to the millisecond
 */
public record RecordingRow(long recordingId, String name, BigDecimal length) {

    static RecordingRow of(Recording recording) {
        return new RecordingRow(
                recording.recordingId(),
                recording.name(),
                BigDecimal.valueOf(recording.length().toMillis(), 3));
    }
}
