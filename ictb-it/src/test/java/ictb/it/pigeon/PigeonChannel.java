package ictb.it.pigeon;

import ictb.dialer.Channel;
import ictb.dialer.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Texts, by carrier pigeon. */
@ApplicationScoped
public class PigeonChannel implements Channel {

    static final String WORD = "pigeon post";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("sms");
    }

    @Override
    public Sending sending() {
        return new Sending("pigeons", 50, Duration.ofSeconds(5));
    }
}
