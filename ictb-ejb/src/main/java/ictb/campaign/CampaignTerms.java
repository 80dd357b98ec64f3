package ictb.campaign;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a campaign calls, checked: the common members that a client sent, with their defaults.
 *
 * @param attempts per contact
 * @param detectorArguments of {@code AMD()}, in its order
 * @param retryDelay from the end of one attempt to the next
 * @param retryDelayBusy the same after a busy line
 * @param retryDelayCongestion the same after congestion, doubled for each further attempt
 * @param repeatAfter from the end of a call that reached a number until a permanent campaign may call it again
 */
record CampaignTerms(
        int attempts,
        CampaignMode mode,
        MachineAction machineAction,
        Optional<Long> machineMessage,
        Optional<String> detectorArguments,
        Optional<PhoneNumber> callerId,
        Optional<Integer> channel,
        Optional<BigDecimal> callsPerSecond,
        Duration retryDelay,
        Duration retryDelayBusy,
        Duration retryDelayCongestion,
        Duration repeatAfter,
        char optOutKey,
        ZoneId zone,
        boolean ownZone) {

    static final int MOST_ATTEMPTS = 20;
    static final int MOST_CHANNELS = 10_000;
    static final BigDecimal FEWEST_CPS = new BigDecimal("0.01");
    static final BigDecimal MOST_CPS = new BigDecimal("1000");
    static final int LONGEST_RETRY_MINUTES = 7 * 24 * 60;
    static final int DEFAULT_RETRY_MINUTES = 5;
    /** A line that is busy is free soon. Where a client said how long it waits otherwise, that counts here too. */
    static final int DEFAULT_BUSY_MINUTES = 2;
    /** Doubled for each further attempt. */
    static final int DEFAULT_CONGESTION_MINUTES = 1;

    static final int DEFAULT_REPEAT_HOURS = 24;
    /** A leap year. */
    static final int LONGEST_REPEAT_HOURS = 366 * 24;

    /** @throws DomainException with a sentence for the first member that is out of its range */
    static CampaignTerms of(NewCampaign sent, Optional<String> country, ZoneId usersZone) {
        MachineAction machineAction = sent.amAction().orElse(MachineAction.DISABLE);
        if (machineAction == MachineAction.MESSAGE && sent.amMessage().isEmpty()) {
            throw new DomainException("am_action message needs am_message, the recording to leave");
        }
        return new CampaignTerms(
                within("contact_repeat", sent.contactRepeat().orElse(1), 1, MOST_ATTEMPTS),
                sent.campaignMode().orElse(CampaignMode.OUTBOUND),
                machineAction,
                sent.amMessage(),
                sent.amd().flatMap(DetectorArguments::text),
                sent.callerId().map(number -> PhoneNumber.parse(number, country)),
                sent.channel().map(channel -> within("channel", channel, 1, MOST_CHANNELS)),
                sent.cps().map(CampaignTerms::callsPerSecond),
                minutes("retry_delay", sent.retryDelay(), DEFAULT_RETRY_MINUTES),
                minutes("retry_delay_busy", sent.retryDelayBusy().or(sent::retryDelay), DEFAULT_BUSY_MINUTES),
                minutes(
                        "retry_delay_congestion",
                        sent.retryDelayCongestion().or(sent::retryDelay),
                        DEFAULT_CONGESTION_MINUTES),
                Duration.ofHours(within(
                        "repeat_after", sent.repeatAfter().orElse(DEFAULT_REPEAT_HOURS), 0, LONGEST_REPEAT_HOURS)),
                optOutKey(sent.dncKey().orElse("9")),
                sent.timezone().map(CampaignTerms::zone).orElse(usersZone),
                sent.timezone().isPresent());
    }

    private static Duration minutes(String member, Optional<Integer> sent, int usual) {
        return Duration.ofMinutes(within(member, sent.orElse(usual), 0, LONGEST_RETRY_MINUTES));
    }

    private static int within(String member, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new DomainException(member + " is a number from " + lowest + " to " + highest);
        }
        return value;
    }

    private static BigDecimal callsPerSecond(BigDecimal cps) {
        if (cps.compareTo(FEWEST_CPS) < 0
                || cps.compareTo(MOST_CPS) > 0
                || cps.stripTrailingZeros().scale() > 2) {
            throw new DomainException("cps is a number from 0.01 to 1000 with two decimals at most");
        }
        return cps;
    }

    private static char optOutKey(String key) {
        if (!key.matches("[0-9*#]")) {
            throw new DomainException("dnc_key is one key of a telephone: 0 to 9, * or #");
        }
        return key.charAt(0);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new DomainException("timezone is not an IANA time zone such as Europe/Berlin", unknown);
        }
    }
}
