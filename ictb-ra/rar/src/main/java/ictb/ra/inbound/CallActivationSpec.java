package ictb.ra.inbound;

/** A message-driven bean that hears all signals of the adapter's Asterisk. */
public class CallActivationSpec extends PlainActivationSpec {

    private static final long serialVersionUID = 1L;
}
