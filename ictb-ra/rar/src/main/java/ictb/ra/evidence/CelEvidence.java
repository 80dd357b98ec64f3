package ictb.ra.evidence;

import ictb.ra.CallTrace;
import jakarta.resource.ResourceException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file {@code cel.csv} of Asterisk's {@code cel_custom}, which alone has all that a {@link CallTrace} tells: start,
 * answer, end, cause, and the hang-up handler's report. {@code cdr.csv} is not read: it knows nothing more, and says NO
 * ANSWER where the number does not exist.
 *
 * <p>A mark is the length of the file's whole lines in bytes. The file only ever grows; one that was cut or replaced
 * (rotated) since the mark does not reach it or has no line end there, and is refused. So is a line in the middle that
 * is not whole (disk full, Asterisk killed while writing): what it said cannot be told any more. The last line may
 * be unfinished, for it is being written.
 */
public final class CelEvidence {

    private static final String FILE = "cel.csv";
    private static final int LONGEST_LINE = 65_536;

    private final Optional<Path> directory;

    /** @param directory what {@code ICTB_ASTERISK_DIR/evidence} is here; empty where nothing is configured */
    public CelEvidence(Optional<String> directory) {
        this.directory = directory.map(Path::of);
    }

    /** See {@link ictb.ra.AsteriskConnection#evidenceMark}. Zero as long as Asterisk has not written anything. */
    public long mark() throws ResourceException {
        Path file = file();
        if (!Files.exists(file) && Files.isDirectory(file.toAbsolutePath().getParent())) {
            return 0;
        }
        try (RandomAccessFile cel = new RandomAccessFile(file.toFile(), "r")) {
            return endOfLastLine(cel);
        } catch (IOException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    private static long endOfLastLine(RandomAccessFile cel) throws IOException {
        long end = cel.length();
        long floor = Math.max(0, end - LONGEST_LINE);
        for (long at = end; at > floor; at--) {
            cel.seek(at - 1);
            if (cel.read() == '\n') {
                return at;
            }
        }
        return floor;
    }

    /** See {@link ictb.ra.AsteriskConnection#traces}. Reads the lines since the mark one by one. */
    public Map<String, CallTrace> traces(Set<String> channelIds, long since) throws ResourceException {
        Path file = file();
        Map<String, TraceBuilder> traces = new HashMap<>();
        try (RandomAccessFile cel = new RandomAccessFile(file.toFile(), "r")) {
            long end = endOfLastLine(cel);
            seek(cel, since);
            read(cel, end, channelIds, traces);
        } catch (IOException e) {
            throw unreadable(file, e.getMessage(), e);
        }
        return traces.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, trace -> trace.getValue().build()));
    }

    private static void seek(RandomAccessFile cel, long since) throws IOException {
        if (since > cel.length()) {
            throw new EOFException("shorter than " + since + " bytes, so not the file that was marked");
        }
        if (since > 0) {
            cel.seek(since - 1);
            if (cel.read() != '\n') {
                throw new IOException("no line ends at byte " + since + ", so not the file that was marked");
            }
        }
        cel.seek(since);
    }

    private static void read(RandomAccessFile cel, long end, Set<String> channelIds, Map<String, TraceBuilder> traces)
            throws IOException {
        long at = cel.getFilePointer();
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(cel.getChannel()), StandardCharsets.ISO_8859_1));
        while (at < end) {
            String line = lines.readLine();
            at += line.length() + 1;
            Optional<CelRow> row = CelRow.parse(line);
            if (row.isEmpty()) {
                throw new IOException("a line is not whole before byte " + at);
            }
            if (channelIds.contains(row.get().channelId())) {
                traces.computeIfAbsent(row.get().channelId(), id -> new TraceBuilder())
                        .add(row.get());
            }
        }
    }

    private Path file() throws ResourceException {
        return directory
                .orElseThrow(() -> new ResourceException("No evidence directory is configured (evidenceDirectory)"))
                .resolve(FILE);
    }

    private static ResourceException unreadable(Path file, String why, IOException cause) {
        return new ResourceException("Evidence cannot be read: " + file + ": " + why, cause);
    }
}
