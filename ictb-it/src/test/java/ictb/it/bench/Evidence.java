package ictb.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Asterisk's own record of calls, by which everybody's calls are counted alike. */
final class Evidence {

    private static final String ANSWER = "\"ANSWER\",";
    private static final int TIME = 3;

    private final Path cel;

    Evidence(Path cel) {
        this.cel = cel;
    }

    /** Where the record ends now. */
    long mark() {
        try {
            return Files.exists(cel) ? Files.size(cel) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the calls since a mark were answered, in seconds of Asterisk's clock, in order. */
    double[] answers(long since) {
        try (Stream<String> lines = linesFrom(since)) {
            return lines.filter(line -> line.startsWith(ANSWER))
                    .mapToDouble(line -> Double.parseDouble(line.split("\"")[TIME]))
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> linesFrom(long mark) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(cel).position(mark)) {
            byte[] rest = Channels.newInputStream(channel).readAllBytes();
            return new String(rest, StandardCharsets.ISO_8859_1).lines();
        }
    }
}
