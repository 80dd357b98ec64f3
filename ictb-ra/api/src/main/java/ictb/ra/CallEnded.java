package ictb.ra;

/** The call is over, or Asterisk is gone; nothing more can be heard or said in it. */
public class CallEnded extends Exception {

    private static final long serialVersionUID = 1L;

    public CallEnded(String message) {
        super(message);
    }

    public CallEnded(String message, Throwable cause) {
        super(message, cause);
    }
}
