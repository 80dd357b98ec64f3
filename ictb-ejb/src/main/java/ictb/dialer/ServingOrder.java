package ictb.dialer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * In which order campaigns are looked at: a campaign of each user, then the next one of each. Users begin after the one who was served
 * last, and each user's campaigns after that user's one. Turns without a call to give count for nobody. Used by the dialer's thread
 * alone.
 */
final class ServingOrder<C> {

    private final ToLongFunction<C> campaignId;
    private final ToLongFunction<C> usrId;
    private final Map<Long, Long> lastOfUser = new HashMap<>();
    private long lastUser;

    ServingOrder(ToLongFunction<C> campaignId, ToLongFunction<C> usrId) {
        this.campaignId = campaignId;
        this.usrId = usrId;
    }

    void served(C campaign) {
        lastUser = usrId.applyAsLong(campaign);
        lastOfUser.put(lastUser, campaignId.applyAsLong(campaign));
    }

    /** @param campaigns by campaign_id */
    List<C> of(List<C> campaigns) {
        TreeMap<Long, List<C>> byUser = new TreeMap<>();
        campaigns.forEach(campaign -> byUser.computeIfAbsent(usrId.applyAsLong(campaign), id -> new ArrayList<>())
                .add(campaign));
        lastOfUser.keySet().retainAll(byUser.keySet());
        Deque<Deque<C>> users = new ArrayDeque<>();
        byUser.tailMap(lastUser, false).forEach((id, own) -> users.add(rotated(id, own)));
        byUser.headMap(lastUser, true).forEach((id, own) -> users.add(rotated(id, own)));
        List<C> order = new ArrayList<>(campaigns.size());
        while (!users.isEmpty()) {
            Deque<C> own = users.remove();
            order.add(own.remove());
            if (!own.isEmpty()) {
                users.add(own);
            }
        }
        return order;
    }

    private Deque<C> rotated(long usr, List<C> own) {
        long last = lastOfUser.getOrDefault(usr, 0L);
        Deque<C> rotated = new ArrayDeque<>(own.size());
        own.stream().filter(campaign -> campaignId.applyAsLong(campaign) > last).forEach(rotated::add);
        own.stream()
                .filter(campaign -> campaignId.applyAsLong(campaign) <= last)
                .forEach(rotated::add);
        return rotated;
    }
}
