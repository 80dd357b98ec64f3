package ictb.campaign;

import ictb.platform.api.ApiParam;
import java.util.Arrays;
import java.util.Map;

/**
 * The totals of one campaign, as clients see them.
 *
 * @param transferred calls of an interactive campaign that the extension took
 * @param notTaken calls in which the extension was asked for in vain
 */
public record CampaignSummary(
        long campaignId,
        String name,
        String status,
        long contactTotal,
        long contactDone,
        long pending,
        long answered,
        long human,
        long machine,
        long busy,
        long congestion,
        @ApiParam("no-response") long noResponse,
        long failed,
        long dnc,
        long invalid,
        long unknown,
        long cancelled,
        long transferred,
        long notTaken) {

    /** @param totals by status word, as {@link CampaignTotals#withWaiting} finds them */
    static CampaignSummary of(Campaign campaign, Map<String, Long> totals) {
        long pending = count(totals, ContactStatus.PENDING) + totals.getOrDefault(CampaignTotals.WAITING, 0L);
        long done = Arrays.stream(ContactStatus.values())
                .filter(ContactStatus::isFinal)
                .mapToLong(status -> count(totals, status))
                .sum();
        return new CampaignSummary(
                campaign.campaignId(),
                campaign.name(),
                campaign.status().word(),
                pending + done,
                done,
                pending,
                count(totals, ContactStatus.COMPLETED),
                totals.getOrDefault(Tally.HUMAN, 0L),
                totals.getOrDefault(Tally.MACHINE, 0L),
                count(totals, ContactStatus.BUSY),
                count(totals, ContactStatus.CONGESTION),
                count(totals, ContactStatus.NO_RESPONSE),
                count(totals, ContactStatus.FAILED),
                count(totals, ContactStatus.DNC),
                count(totals, ContactStatus.INVALID),
                count(totals, ContactStatus.UNKNOWN),
                count(totals, ContactStatus.CANCELLED),
                totals.getOrDefault(Tally.TRANSFERRED, 0L),
                totals.getOrDefault(Tally.NOT_TAKEN, 0L));
    }

    private static long count(Map<String, Long> totals, ContactStatus status) {
        return totals.getOrDefault(status.word(), 0L);
    }
}
