package ictb.campaign;

import ictb.campaign.disposition.CampaignDispositions;
import ictb.campaign.disposition.ContactMark;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Results read page by page, each in a transaction of its own, so that a million need no more memory than ten. */
@Stateless
public class CampaignResults {

    private static final int PAGE = 1_000;

    @Inject
    private CampaignContacts contacts;

    @Inject
    private CallSteps steps;

    @Inject
    private CampaignDispositions dispositions;

    /** One page; called from outside so that each page has a short transaction of its own. */
    public List<CampaignResultRow> page(long campaignId, ResultFilter filter, long afterContactId) {
        List<CampaignResultRow> rows = contacts.results(campaignId, filter, afterContactId, PAGE);
        if (rows.isEmpty()) {
            return rows;
        }
        long first = rows.get(0).contactId();
        long last = rows.get(rows.size() - 1).contactId();
        Map<Long, List<CallStep>> ways = steps.of(campaignId, first, last);
        Map<Long, ContactMark> marks = dispositions.marks(campaignId, first, last);
        return ways.isEmpty() && marks.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.with(
                                Optional.ofNullable(marks.get(row.contactId())),
                                ways.getOrDefault(row.contactId(), List.of())))
                        .toList();
    }

    /** Every result; the caller passes the bean's own reference, through which the pages are fetched. */
    static Iterator<CampaignResultRow> all(CampaignResults bean, long campaignId, ResultFilter filter) {
        return new Pages(bean, campaignId, filter);
    }

    private static final class Pages implements Iterator<CampaignResultRow> {

        private final CampaignResults bean;
        private final long campaignId;
        private final ResultFilter filter;
        private Iterator<CampaignResultRow> page = List.<CampaignResultRow>of().iterator();
        private long lastContactId;
        private boolean isLastPage;

        private Pages(CampaignResults bean, long campaignId, ResultFilter filter) {
            this.bean = bean;
            this.campaignId = campaignId;
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !isLastPage) {
                List<CampaignResultRow> rows = bean.page(campaignId, filter, lastContactId);
                isLastPage = rows.size() < PAGE;
                page = rows.iterator();
            }
            return page.hasNext();
        }

        @Override
        public CampaignResultRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            CampaignResultRow row = page.next();
            lastContactId = row.contactId();
            return row;
        }
    }
}
