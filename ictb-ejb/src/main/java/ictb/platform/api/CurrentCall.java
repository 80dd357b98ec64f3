package ictb.platform.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What interceptors are to know of the call besides its bound arguments. */
@RequestScoped
public class CurrentCall {

    private RepeatKey repeatKey;

    void begin(Optional<RepeatKey> key) {
        repeatKey = key.orElse(null);
    }

    public Optional<RepeatKey> repeatKey() {
        return Optional.ofNullable(repeatKey);
    }
}
