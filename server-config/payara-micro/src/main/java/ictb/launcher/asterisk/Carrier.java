package ictb.launcher.asterisk;

import java.nio.file.Path;
import java.util.List;

/**
 * The Asterisk that is called: takes any call from this machine, behaves as the number says
 * ({@code carrier/extensions.conf}), and writes down each call at its arrival. What it wrote is the proof of who was
 * rung and how often, whatever has become of the callers.
 */
public final class Carrier extends Asterisk {
    private final CallsFile calls = new CallsFile(evidence().resolve("calls.csv"));

    Carrier(AsteriskRoot root, Path folder, AsteriskOptions options) {
        super("carrier", Templates.CARRIER, root, folder, options);
    }

    @Override
    public void start() {
        folder().make();
        Greetings.writeTo(folder().sounds());
        super.start();
    }

    /** Every call that has arrived in this folder's life, in the order of arrival. */
    public List<CarrierCall> calls() {
        return calls.read();
    }

    /** The calls to one number. */
    public List<CarrierCall> callsTo(String number) {
        return calls().stream().filter(call -> call.number().equals(number)).toList();
    }
}
