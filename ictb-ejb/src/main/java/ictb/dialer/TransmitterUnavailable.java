package ictb.dialer;

/** The channel cannot be reached now; trying again later may help. */
public class TransmitterUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public TransmitterUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public TransmitterUnavailable(String sentence) {
        super(sentence);
    }
}
