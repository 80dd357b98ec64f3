package ictb.voice.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AudioFramesTest {

    private static final long NOW = 1_000_000_000;

    private final Listenings listenings = new Listenings();
    private final AudioFrames frames = new AudioFrames(listenings);

    private static ByteBuffer id() {
        ByteBuffer bytes = ByteBuffer.allocate(19).put((byte) 1).putShort((short) 16);
        return bytes.putLong(0x0123456789abcdefL).putLong(0x0123456789abcdefL).flip();
    }

    @Test
    void firstFrameNamesTheCall() {
        frames.read(id(), NOW);

        assertThat(listenings.find("0123456789abcdef0123456789abcdef")).isPresent();
    }

    @Test
    void lineThatSendsNothingIsSilent() {
        frames.read(id(), NOW);
        assertThat(frames.isHeard()).isFalse();

        frames.fillSilence(NOW + TimeUnit.SECONDS.toNanos(5));

        assertThat(frames.isHeard()).isTrue();
        assertThat(listenings
                        .find("0123456789abcdef0123456789abcdef")
                        .orElseThrow()
                        .verdict())
                .map(Verdict::answerer)
                .contains(Answerer.NOTSURE);
    }

    @Test
    void gapOfABusyMachineIsNotFilled() {
        frames.read(id(), NOW);

        assertThat(frames.fillSilence(NOW + TimeUnit.MILLISECONDS.toNanos(250))).isFalse();
    }

    @Test
    void silenceIsFilledUpToNowAndOnce() {
        frames.read(id(), NOW);

        frames.fillSilence(NOW + TimeUnit.MILLISECONDS.toNanos(1_000));
        frames.fillSilence(NOW + TimeUnit.MILLISECONDS.toNanos(1_050));

        assertThat(listenings
                        .find("0123456789abcdef0123456789abcdef")
                        .orElseThrow()
                        .elapsed())
                .isEqualTo(1_040);
    }

    @Test
    void frameThatIsNotWholeYetIsLeft() {
        ByteBuffer part = id().limit(10);

        frames.read(part, NOW);

        assertThat(part.remaining()).isEqualTo(10);
    }

    @Test
    void frameBeyondAllMeasureIsRefused() {
        ByteBuffer huge = ByteBuffer.wrap(new byte[] {0x10, (byte) 0xFF, (byte) 0xFF, 0});

        assertThatThrownBy(() -> frames.read(huge, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
