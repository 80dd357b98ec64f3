package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Outage;
import java.time.Duration;
import java.util.Map;

/**
 * A refusal that has an HTTP status of its own. All others answer 200 with {@code [false, sentence]}.
 */
public class Rejection extends DomainException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 64;

    private final int status;
    private final transient Map<String, String> headers;

    private Rejection(int status, String sentence, Map<String, String> headers) {
        super(sentence);
        this.status = status;
        this.headers = headers;
    }

    /** 401: nobody has proved who they are. */
    public static Rejection unauthenticated(String sentence) {
        return new Rejection(401, sentence, Map.of("WWW-Authenticate", "Basic realm=\"ICTB\", charset=\"UTF-8\""));
    }

    /** 403: whoever it is, not this way. */
    public static Rejection forbidden(String sentence) {
        return new Rejection(403, sentence, Map.of());
    }

    /** 404: no such method. */
    public static Rejection unknownMethod(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new Rejection(404, "Unknown method " + shown, Map.of());
    }

    /** 405: {@code allowed} says what would be right, for instance {@code "GET, POST"}. */
    public static Rejection wrongVerb(String sentence, String allowed) {
        return new Rejection(405, sentence, Map.of("Allow", allowed));
    }

    /** 408: the client takes too long to send its request. The connection ends with the answer. */
    public static Rejection tooSlow(String sentence) {
        return new Rejection(408, sentence, Map.of("Connection", "close"));
    }

    /** 413. */
    public static Rejection tooLarge(String sentence) {
        return new Rejection(413, sentence, Map.of());
    }

    /** 415. */
    public static Rejection wrongType(String sentence) {
        return new Rejection(415, sentence, Map.of());
    }

    /** 429: try again after that time, rounded up to whole seconds. */
    public static Rejection throttled(String sentence, Duration wait) {
        return new Rejection(429, sentence, retryAfter(wait));
    }

    /** 503: the server has no room for it now; try again after that time, rounded up to whole seconds. */
    public static Rejection busy(String sentence, Duration wait) {
        return new Rejection(503, sentence, retryAfter(wait));
    }

    private static Map<String, String> retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Map.of("Retry-After", String.valueOf(seconds));
    }

    /** 503: nothing is wrong with the request, and it may be sent again after a while. */
    public static Rejection unavailable(Outage outage) {
        return new Rejection(503, outage.sentence(), retryAfter(outage.patience()));
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }
}
