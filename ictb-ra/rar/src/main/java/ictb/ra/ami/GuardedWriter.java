package ictb.ra.ami;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.internal.ManagerWriterImpl;
import org.asteriskjava.util.ReflectionUtil;

/**
 * Refuses, whoever the caller, an action that would say more than its headers: CR, LF or NUL in a name or value starts
 * another header or action. Refuses also what Asterisk would throw away whole: a line above its input buffer.
 */
final class GuardedWriter extends ManagerWriterImpl {

    /** Bytes of one line without its end; Asterisk's buffer (struct mansession_session, inbuf) holds 1,024. */
    static final int LONGEST_LINE = 1000;

    /** Headers in one action; Asterisk reads 128 (AST_MAX_MANHEADERS) and drops the rest. */
    static final int MOST_HEADERS = 120;

    /** UTF-8 of a char of Java; a pair of them takes four. */
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    @Override
    public void sendAction(ManagerAction action, String internalActionId) throws IOException {
        check(action);
        super.sendAction(action, internalActionId);
    }

    /** @throws IllegalArgumentException names the header, never the value, which may be secret */
    static void check(ManagerAction action) {
        int headers = 0;
        for (Map.Entry<String, Method> getter :
                ReflectionUtil.getGetters(action.getClass()).entrySet()) {
            Object value = read(getter.getValue(), action);
            if (value instanceof Map<?, ?> map) {
                headers += map.size();
                map.forEach((name, text) -> line(getter.getKey(), name + "=" + text));
            } else if (value != null && !(value instanceof Class<?>)) {
                headers++;
                line(getter.getKey(), value.toString());
            }
        }
        if (headers > MOST_HEADERS) {
            throw new IllegalArgumentException("More than " + MOST_HEADERS + " headers in one action: " + headers);
        }
    }

    private static Object read(Method getter, ManagerAction action) {
        try {
            return getter.invoke(action);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot read the action's " + getter.getName(), e);
        }
    }

    private static void line(String header, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("CR, LF or NUL in the AMI header " + header);
        }
        boolean isShort = header.length() + 2 + MOST_BYTES_OF_A_CHAR * value.length() <= LONGEST_LINE;
        if (!isShort && header.length() + 2 + value.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
            throw new IllegalArgumentException("AMI header longer than " + LONGEST_LINE + " bytes: " + header);
        }
    }
}
