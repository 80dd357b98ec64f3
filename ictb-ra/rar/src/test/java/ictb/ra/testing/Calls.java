package ictb.ra.testing;

import ictb.ra.Originate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Originates for tests. */
public final class Calls {

    private Calls() {}

    /** A channel id made of that number. */
    public static String id(int number) {
        return String.format("%032x", number);
    }

    public static Originate call(int number) {
        return call(number, Map.of());
    }

    public static Originate call(int number, Map<String, String> variables) {
        return new Originate(
                id(number),
                "send-" + number,
                "PJSIP/12125550100@carrier",
                Optional.of("12125550199"),
                Duration.ofSeconds(30),
                "ictb-message",
                variables);
    }
}
