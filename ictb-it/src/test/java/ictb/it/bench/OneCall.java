package ictb.it.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The call that everybody places: the same dial string, context, variables and hang-up handler as a campaign's, so that it
 * costs Asterisk the same.
 *
 * @param id becomes the channel's; not 32 hexadecimal digits, so that no application takes it for its own
 * @param media the message as Asterisk sees it, without extension
 */
record OneCall(String id, String number, String media) {

    static final String CONTEXT = "ictb-message";
    static final String EXTENSION = "s";
    static final int RING_MILLIS = 30_000;

    /** With what the application's ids never begin. */
    static final String PREFIX = "bench";

    static OneCall of(long count, String media) {
        return new OneCall(String.format("%s-%026d", PREFIX, count), "1312%07d".formatted(count % 10_000_000), media);
    }

    String channel() {
        return "PJSIP/" + number + "@carrier";
    }

    /** Already escaped as Asterisk wants it. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CHANNEL(hangup_handler_push)", "ictb-hangup\\,s\\,1");
        variables.put("ICTB_MEDIA", media);
        variables.put("ICTB_DNC_KEY", "9");
        variables.put("ICTB_AM_ACTION", "disable");
        return variables;
    }

    /** The action as it is written to the socket. */
    String action() {
        StringBuilder text = new StringBuilder("Action: Originate\r\nActionID: ").append(id);
        text.append("\r\nChannel: ").append(channel()).append("\r\nChannelId: ").append(id);
        text.append("\r\nContext: ").append(CONTEXT).append("\r\nExten: ").append(EXTENSION);
        text.append("\r\nPriority: 1\r\nTimeout: ").append(RING_MILLIS).append("\r\nAsync: true\r\n");
        variables()
                .forEach((name, value) -> text.append("Variable: ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append("\r\n"));
        return text.append("\r\n").toString();
    }
}
