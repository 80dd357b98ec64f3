package ictb.it.inside;

import ictb.dialer.AttemptsClaimed;
import ictb.dialer.AttemptsSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets a claim or a settlement of this thread fail after its last statement. */
@ApplicationScoped
public class Sabotage {

    private final ThreadLocal<Boolean> isOn = ThreadLocal.withInitial(() -> false);

    public void during(Runnable step) {
        isOn.set(true);
        try {
            step.run();
        } finally {
            isOn.remove();
        }
    }

    void atTheEndOfAClaim(@Observes AttemptsClaimed claimed) {
        failIfOn();
    }

    void atTheEndOfASettlement(@Observes AttemptsSettled settled) {
        failIfOn();
    }

    private void failIfOn() {
        if (isOn.get()) {
            throw new IllegalStateException("sabotaged");
        }
    }
}
