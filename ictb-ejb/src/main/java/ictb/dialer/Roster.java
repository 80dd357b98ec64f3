package ictb.dialer;

import ictb.campaign.Campaign;
import java.util.List;

/** What could dial at the moment: campaigns that run, oldest first, and trunks that are active. */
public record Roster(List<Campaign> campaigns, List<Trunk> trunks) {

    static final Roster EMPTY = new Roster(List.of(), List.of());
}
