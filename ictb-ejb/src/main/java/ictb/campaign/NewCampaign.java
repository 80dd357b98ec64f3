package ictb.campaign;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A campaign as a client sends it.
 *
 * @param message what is brought to the contacts: a recording_id, a text_id or a template_id, as the kind wants
 * @param name default: the name of the group and the time, such as {@code mygroup, 2026-12-31 18:00}
 * @param contactRepeat attempts per contact, 1 to 20; default 1
 * @param amMessage a recording_id, needed by am_action {@code message}
 * @param amd arguments of Asterisk's detector of answering machines, which decides then instead of ICTB's own
 * @param callerId the number to show
 * @param channel calls in flight at the most, 1 to 10,000; default: as the trunk allows
 * @param cps calls a second at the most, 0.01 to 1,000; default: as the trunk allows
 * @param retryDelay minutes between two attempts, 0 to 10,080; default 5
 * @param retryDelayBusy minutes after a busy line, 0 to 10,080; default: as retry_delay where that is sent, 2 otherwise
 * @param retryDelayCongestion minutes after congestion, 0 to 10,080, doubled for each further attempt; default: as retry_delay
 *     where that is sent, 1 otherwise
 * @param repeatAfter hours after which a permanent campaign may call a number that it has reached again, 0 to 8,784; default 24
 * @param dncKey the key by which a called person opts out; default 9
 * @param timezone IANA; default: the user's
 * @param autostart 1 starts it at once
 */
public record NewCampaign(
        long contactGroupId,
        long message,
        Optional<String> name,
        Optional<Integer> contactRepeat,
        Optional<CampaignMode> campaignMode,
        Optional<MachineAction> amAction,
        Optional<Long> amMessage,
        Optional<DetectorArguments> amd,
        Optional<String> callerId,
        Optional<Integer> channel,
        Optional<BigDecimal> cps,
        Optional<Integer> retryDelay,
        Optional<Integer> retryDelayBusy,
        Optional<Integer> retryDelayCongestion,
        Optional<Integer> repeatAfter,
        Optional<String> dncKey,
        Optional<String> timezone,
        Optional<Boolean> autostart) {}
