package ictb.it.bench;

import java.util.Optional;

/** One message of the manager interface, as little of it as a bare loop needs. */
final class Message {

    private String event = "";
    private String response = "";
    private String uniqueId = "";
    private String actionId = "";

    void add(String line) {
        if (line.startsWith("Event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("Response: ")) {
            response = line.substring(10);
        } else if (line.startsWith("Uniqueid: ")) {
            uniqueId = line.substring(10);
        } else if (line.startsWith("ActionID: ")) {
            actionId = line.substring(10);
        }
    }

    /** The call that is over: hung up, refused, or failed without a channel. */
    Optional<String> endedCall() {
        if (event.equals("Hangup")) {
            return Optional.of(uniqueId);
        }
        boolean failed = event.equals("OriginateResponse") && response.equals("Failure") || response.equals("Error");
        return failed ? Optional.of(actionId) : Optional.empty();
    }
}
