package ictb.security;

import ictb.platform.api.CurrentCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps a call from being done twice whose work is longer than a transaction: its Idempotency-Key is written down in the one
 * that lets the work be seen.
 */
@Dependent
public class RepeatedWork {

    @Inject
    private CurrentCall call;

    @Inject
    private Caller caller;

    @Inject
    private Repeats repeats;

    @Inject
    private Clock clock;

    /**
     * Said in that transaction, at its end.
     *
     * @throws AnsweredBefore when the same call has been answered since this one began
     */
    public void answers(long answer) {
        call.repeatKey().ifPresent(key -> {
            repeats.take(caller.usrId(), key, clock.instant()).ifPresent(before -> {
                throw new AnsweredBefore(before);
            });
            repeats.keep(caller.usrId(), key, String.valueOf(answer));
        });
    }
}
