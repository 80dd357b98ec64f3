package ictb.launcher;

/** A start that failed. The message is a sentence for the person at the terminal: what failed and where to look. */
public class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchException(String sentence) {
        super(sentence);
    }

    public LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence alone, without the lines of a log that may follow it. */
    String firstLine() {
        String line = getMessage().lines().findFirst().orElse("");
        return line.endsWith(":") || line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
