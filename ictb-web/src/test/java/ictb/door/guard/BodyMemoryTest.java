package ictb.door.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ictb.platform.api.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private static final long MIB = 1L << 20;

    private final BodyMemory memory = Memory.of(64 * MIB);

    private static void assertBusy(ThrowingCallable take) {
        assertThatExceptionOfType(Rejection.class).isThrownBy(take).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.headers()).containsKey("Retry-After");
        });
    }

    private BodyMemory.Share of(long usrId, long bytes) {
        BodyMemory.Share share = memory.share();
        share.becomes(usrId);
        share.take(bytes);
        return share;
    }

    @Test
    void strangersHaveAQuarterTogetherAndUsersAreReadMeanwhile() {
        for (int i = 0; i < 15; i++) {
            memory.share().take(MIB);
        }

        assertBusy(() -> memory.share().take(2 * MIB));
        assertThatNoException().isThrownBy(() -> of(7, 8 * MIB));
    }

    @Test
    void userHasHalfOfItAndOthersHaveRoom() {
        of(7, 31 * MIB);

        assertBusy(() -> of(7, 2 * MIB));
        assertThatNoException().isThrownBy(() -> of(8, 20 * MIB));
    }

    @Test
    void allTogetherHaveNoMoreThanThereIs() {
        of(7, 31 * MIB);
        of(8, 31 * MIB);

        assertBusy(() -> of(9, 4 * MIB));
    }

    @Test
    void strangerWhoSignsInTakesFromTheUsersShare() {
        BodyMemory.Share share = memory.share();
        share.take(15 * MIB);

        share.becomes(7);

        assertThatNoException().isThrownBy(() -> memory.share().take(15 * MIB));
        assertThat(memory.taken()).isEqualTo(30 * MIB - 2 * BodyMemory.FREE);
    }

    @Test
    void whatIsClosedAndWhatWasRefusedIsGivenBack() {
        BodyMemory.Share refused = memory.share();
        assertBusy(() -> refused.take(17 * MIB));
        refused.close();
        BodyMemory.Share taken = of(7, 10 * MIB);
        taken.giveBack(5 * MIB);
        assertThat(memory.taken()).isEqualTo(5 * MIB - BodyMemory.FREE);

        taken.close();

        assertThat(memory.taken()).isZero();
    }

    @Test
    void smallBodiesAreNotCounted() {
        memory.share().take(BodyMemory.FREE);

        assertThat(memory.taken()).isZero();
    }
}
