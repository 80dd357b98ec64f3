package ictb.dialer;

import ictb.billing.Credits;
import ictb.user.UserLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What users may still spend and place. */
@Dependent
class Budgets {

    @Inject
    private Credits credits;

    @Inject
    private Attempts attempts;

    /** Locks the user's credit until the transaction ends: nobody else spends or places calls for the user meanwhile. */
    Budget lock(long usrId, UserLimits limits, Instant now) {
        Credits.Account account = credits.lock(usrId);
        ZonedDateTime local = now.atZone(limits.zone());
        Instant hour = local.truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant day = local.toLocalDate().atStartOfDay(limits.zone()).toInstant();
        Instant tomorrow =
                local.toLocalDate().plusDays(1).atStartOfDay(limits.zone()).toInstant();
        return new Budget(
                account.credit(),
                limits.hourlySpend().map(most -> left(usrId, most, hour, hour.plus(Duration.ofHours(1)))),
                limits.dailySpend().map(most -> left(usrId, most, day, tomorrow)),
                limits.channels().map(most -> Math.max(0, most - attempts.openOf(usrId))),
                limits.callsPerSecond().map(rate -> bucket(account, rate, now)));
    }

    private Budget.SpendLimit left(long usrId, BigDecimal most, Instant from, Instant renewed) {
        return new Budget.SpendLimit(
                most.subtract(credits.spentSince(usrId, from)).max(BigDecimal.ZERO), renewed);
    }

    private static TokenBucket bucket(Credits.Account account, BigDecimal rate, Instant now) {
        Optional<TokenBucket> kept =
                account.tokensAt().map(at -> new TokenBucket(rate.doubleValue(), account.tokens(), at));
        return kept.orElseGet(() -> TokenBucket.of(rate, now)).at(now);
    }

    /** So many calls are placed. */
    void take(long usrId, Budget budget, int calls) {
        if (calls > 0) {
            budget.rate()
                    .map(bucket -> bucket.take(calls))
                    .ifPresent(bucket -> credits.keepTokens(usrId, bucket.tokens(), bucket.at()));
        }
    }
}
