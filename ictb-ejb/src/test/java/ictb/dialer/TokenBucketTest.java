package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void firstCallIsNotKeptWaiting() {
        assertThat(TokenBucket.of(BigDecimal.ONE, START).available()).isEqualTo(1);
    }

    @Test
    void nextCallComesAfterOneOverTheRate() {
        TokenBucket spent = TokenBucket.of(new BigDecimal("4"), START).take(1);

        assertThat(spent.available()).isZero();
        assertThat(spent.nextAt()).isEqualTo(START.plusMillis(250));
        assertThat(spent.at(START.plusMillis(250)).available()).isEqualTo(1);
    }

    @Test
    void pauseIsNotMadeUpFor() {
        TokenBucket rested = TokenBucket.of(new BigDecimal("10"), START).at(START.plusSeconds(3600));

        assertThat(rested.available()).isEqualTo(1);
    }

    @Test
    void clockThatGoesBackGivesNothing() {
        TokenBucket spent = TokenBucket.of(BigDecimal.TEN, START).take(1);

        assertThat(spent.at(START.minusSeconds(60)).available()).isZero();
    }

    @Property
    void overAnySecondsTheRateIsReachedAndNotPassed(
            @ForAll @IntRange(min = 1, max = 300) int rate, @ForAll @IntRange(min = 1, max = 5) int seconds) {
        TokenBucket bucket = TokenBucket.of(BigDecimal.valueOf(rate), START);
        int calls = 0;
        for (int milli = 0; milli < seconds * 1000; milli += 5) {
            bucket = bucket.at(START.plusMillis(milli));
            int now = bucket.available();
            bucket = bucket.take(now);
            calls += now;
        }
        int saved = 1 + (int) Math.ceil(rate * 0.05);
        assertThat(calls).isBetween(rate * seconds - saved, rate * seconds + saved);
    }
}
