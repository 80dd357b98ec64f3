package ictb.it.inside;

import ictb.campaign.CampaignChanged;
import ictb.dialer.AttemptsClaimed;
import ictb.dialer.AttemptsSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** Lets a claim, a settlement or a turn of a schedule of this thread fail after its last statement, or do something more there. */
@ApplicationScoped
public class Sabotage {

    private static final Runnable NOTHING = () -> {};

    private final ThreadLocal<Runnable> last = ThreadLocal.withInitial(() -> NOTHING);

    public void during(Runnable step) {
        withLast(
                () -> {
                    throw new IllegalStateException("sabotaged");
                },
                () -> {
                    step.run();
                    return true;
                });
    }

    /** @param atItsEnd before the transaction is committed */
    public <T> T withLast(Runnable atItsEnd, Supplier<T> step) {
        last.set(atItsEnd);
        try {
            return step.get();
        } finally {
            last.remove();
        }
    }

    void atTheEndOfAClaim(@Observes AttemptsClaimed claimed) {
        last.get().run();
    }

    void atTheEndOfATurn(@Observes CampaignChanged changed) {
        last.get().run();
    }

    void atTheEndOfASettlement(@Observes AttemptsSettled settled) {
        last.get().run();
    }
}
