package ictb.voice.answering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One connection of Asterisk's. AudioSocket begins it with the call's id and goes on with its sound, until we end it; AGI
 * begins it with letters, and is told what was heard.
 */
final class Conversation {

    private static final int BUFFER = 8_192;
    private static final byte FIRST_OF_AGI = 'a';
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);

    private final SocketChannel channel;
    private final Listenings listenings;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private final long begun = System.nanoTime();
    private AudioFrames audio;
    private HeardQuestion question;

    Conversation(SocketChannel channel, Listenings listenings) {
        this.channel = channel;
        this.listenings = listenings;
    }

    void read(long now) {
        try {
            int count = channel.read(in);
            if (count < 0) {
                channel.close();
                return;
            }
            in.flip();
            if (in.hasRemaining()) {
                answer(now);
            }
            in.compact();
            if (!in.hasRemaining()) {
                channel.close();
            }
        } catch (IOException | RuntimeException gone) {
            closeQuietly();
        }
    }

    private void answer(long now) throws IOException {
        if (audio == null && question == null) {
            boolean isAgi = in.get(in.position()) == FIRST_OF_AGI;
            question = isAgi ? new HeardQuestion(listenings) : null;
            audio = isAgi ? null : new AudioFrames(listenings);
        }
        if (question != null) {
            send(question.read(in));
            if (question.isAnswered()) {
                channel.close();
            }
        } else {
            audio.read(in, now);
            endIfHeard();
        }
    }

    /** What sends nothing is silent; what lasts too long is ended. */
    void tick(long now) {
        try {
            if (now - begun > LONGEST) {
                channel.close();
            } else if (audio != null && audio.fillSilence(now)) {
                endIfHeard();
            }
        } catch (IOException gone) {
            closeQuietly();
        }
    }

    private void endIfHeard() throws IOException {
        if (audio.isHeard() && channel.isOpen()) {
            send(Optional.of(AudioFrames.hangUp()));
        }
    }

    /** Some bytes to a socket that was sent nothing before: there is room for them. */
    private void send(Optional<ByteBuffer> bytes) throws IOException {
        if (bytes.isPresent()) {
            channel.write(bytes.get());
        }
    }

    private void closeQuietly() {
        try {
            channel.close();
        } catch (IOException closed) {
            in.clear();
        }
    }
}
