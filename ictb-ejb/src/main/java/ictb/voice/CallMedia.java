package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.ivr.run.Utterance;
import ictb.platform.Settings;
import ictb.ra.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What calls say as Asterisk says it, and where it keeps what callers say. */
@ApplicationScoped
public class CallMedia {

    /** Below ICTB_ASTERISK_DIR, written by Asterisk. */
    private static final String RECORDED = "recorded";

    private static final int MOST_IN_MEMORY = 10_000;

    @Inject
    private VoiceScripts scripts;

    @Inject
    private Settings settings;

    /** A recording never changes. */
    private final Cache<Long, String> paths =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    /** @throws ictb.platform.DomainException when the recording is gone */
    public Prompt.Recording recording(long recordingId) {
        return new Prompt.Recording(paths.get(recordingId, scripts::recording));
    }

    /** @throws ictb.platform.DomainException when the recording is gone */
    Prompt prompt(Utterance utterance) {
        if (utterance instanceof Utterance.Recorded recorded) {
            return recording(recorded.recordingId());
        }
        if (utterance instanceof Utterance.Digits digits) {
            return new Prompt.Digits(digits.digits());
        }
        if (utterance instanceof Utterance.Number number) {
            return new Prompt.Number(number.number());
        }
        if (utterance instanceof Utterance.Characters characters) {
            return new Prompt.Characters(characters.characters());
        }
        if (utterance instanceof Utterance.Date date) {
            return new Prompt.Date(date.date());
        }
        if (utterance instanceof Utterance.Time time) {
            return new Prompt.Time(time.time());
        }
        return new Prompt.Recording(scripts.goodbye());
    }

    /** Where what {@link #toRecord} named stands for us. */
    public Path recorded(String name) {
        return settings.asteriskDir().resolve(RECORDED).resolve(name + ".wav");
    }

    /** The path of a recording that Asterisk is going to make, without extension. */
    public String toRecord(String name) {
        Path folder = settings.asteriskDir().resolve(RECORDED);
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                // Asterisk runs as another user, of the folder's group.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Recordings of callers have no folder: " + folder, broken);
        }
        return settings.asteriskDirRemote() + "/" + RECORDED + "/" + name;
    }
}
