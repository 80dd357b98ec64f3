package ictb.recording;

import ictb.platform.MediaDirectory.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A message that can be played to a called person. */
@Entity
@Table(name = "recording")
public class Recording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String sha256;

    @Column(name = "length_ms")
    private long lengthMs;

    private Instant created;

    protected Recording() {}

    /**
     * @param title as {@link ictb.platform.Text#title} has checked it
     * @param audio in the media directory; what is remembered of it is how long it plays
     */
    Recording(long usrId, String title, Kept<Duration> audio, Instant now) {
        this.usrId = usrId;
        this.name = title;
        this.sha256 = audio.sha256();
        this.lengthMs = audio.remembered().toMillis();
        this.created = now;
    }

    public long recordingId() {
        return recordingId;
    }

    public long usrId() {
        return usrId;
    }

    public String sha256() {
        return sha256;
    }

    public Duration length() {
        return Duration.ofMillis(lengthMs);
    }

    String name() {
        return name;
    }
}
