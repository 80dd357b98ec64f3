package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.campaign.CallerFiles;
import ictb.ivr.run.Utterance;
import ictb.ra.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What calls say as Asterisk says it, and where it keeps what callers say. */
@ApplicationScoped
public class CallMedia {

    private static final int MOST_IN_MEMORY = 10_000;

    @Inject
    private VoiceScripts scripts;

    @Inject
    private CallerFiles files;

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

    /** The path of a recording that Asterisk is going to make, without extension. */
    public String toRecord(String file) {
        return files.toRecord(file);
    }
}
