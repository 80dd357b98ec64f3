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
}
