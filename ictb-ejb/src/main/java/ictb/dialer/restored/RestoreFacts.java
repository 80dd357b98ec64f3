package ictb.dialer.restored;

import java.util.OptionalLong;

/**
 * What a node finds at its start.
 *
 * @param mark of the database
 * @param hasCampaigns whether the database holds any
 * @param kept the highest mark of this database that is kept outside it, as this node sees it
 * @param hasOthers whether marks of other databases are kept there
 * @param hasLiveNodes whether other nodes are seen to run on this database
 * @param missingCalls whether calls were placed for this database that it does not know
 */
record RestoreFacts(
        long mark,
        boolean hasCampaigns,
        OptionalLong kept,
        boolean hasOthers,
        boolean hasLiveNodes,
        boolean missingCalls) {}
