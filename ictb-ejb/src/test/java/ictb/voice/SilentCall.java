package ictb.voice;

import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import ictb.ra.Incoming;
import ictb.ra.Prompt;
import java.time.Duration;
import java.util.Optional;

/** A call in which prompts are heard to their end and nobody presses a key; what a test does not say itself is not asked of it. */
public abstract class SilentCall implements Call {

    private final String channelId;

    protected SilentCall(String channelId) {
        this.channelId = channelId;
    }

    @Override
    public String channelId() {
        return channelId;
    }

    @Override
    public Optional<Incoming> incoming() {
        return Optional.empty();
    }

    @Override
    public void answer() throws CallEnded {
        throw new UnsupportedOperationException();
    }

    @Override
    public void play(Prompt prompt) throws CallEnded {
        // heard to its end
    }

    @Override
    public Optional<Character> play(Prompt prompt, String keys) throws CallEnded {
        return Optional.empty();
    }

    @Override
    public Optional<Character> awaitKey(Duration timeout) throws CallEnded {
        return Optional.empty();
    }

    @Override
    public Optional<Character> readKey(Prompt prompt, Duration timeout) throws CallEnded {
        throw new UnsupportedOperationException();
    }

    @Override
    public String readDigits(Prompt.Recording prompt, int most, Duration timeout) throws CallEnded {
        throw new UnsupportedOperationException();
    }

    @Override
    public Duration record(String path, Duration most, Duration silence) throws CallEnded {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dialled dial(Dialling dialling) throws CallEnded {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean optOutBy(String keys) throws CallEnded {
        return false;
    }

    @Override
    public void set(String variable, String value) throws CallEnded {
        throw new UnsupportedOperationException();
    }
}
