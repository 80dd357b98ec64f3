package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ictb.dialer.UserShares.Wanting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Nodes that share a trunk, and campaigns that share what each node may place, in minutes that pass at once. */
class PacingTest {

    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** One trunk with as much to do as it bears. */
    private static final class Trunk {

        private final int channels;
        private final Duration call;
        private final PriorityQueue<Instant> ends = new PriorityQueue<>();
        private final List<Instant> placed = new ArrayList<>();
        private final List<Wanting> campaigns;
        private final Map<Wanting, Integer> byCampaign = new HashMap<>();
        private int peak;

        /** A user whose campaigns wait for something of their own. */
        private long held;

        Trunk(int channels, Duration call, List<Wanting> campaigns) {
            this.channels = channels;
            this.call = call;
            this.campaigns = campaigns;
        }

        int free() {
            return channels - ends.size();
        }

        OptionalInt ownLimit(Wanting campaign) {
            return campaign.usrId() == held ? OptionalInt.of(0) : OptionalInt.empty();
        }

        int placedBy(long usrId) {
            return byCampaign.entrySet().stream()
                    .filter(entry -> entry.getKey().usrId() == usrId)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** As the row of the trunk grants them in a claim. */
        int claim(Wanting campaign, int calls, Instant now) {
            int granted = Math.min(calls, channels - ends.size());
            for (int i = 0; i < granted; i++) {
                ends.add(now.plus(call));
                placed.add(now);
            }
            byCampaign.merge(campaign, granted, Integer::sum);
            peak = Math.max(peak, ends.size());
            return granted;
        }

        void hangUp(Instant now) {
            while (!ends.isEmpty() && !ends.peek().isAfter(now)) {
                ends.remove();
            }
        }

        /** The most calls that were placed within any second. */
        int mostInASecond() {
            int most = 0;
            int first = 0;
            for (int last = 0; last < placed.size(); last++) {
                while (!placed.get(first).plusSeconds(1).isAfter(placed.get(last))) {
                    first++;
                }
                most = Math.max(most, last - first + 1);
            }
            return most;
        }
    }

    /** A node's turn, as the dialer takes it. */
    private static final class Node {

        private final UserShares shares = new UserShares();
        private final ServingOrder<Wanting> order = new ServingOrder<>(Wanting::campaignId, Wanting::usrId);
        private CallRate rate;
        private NodeShare share = NodeShare.NONE;

        void turn(NodePlace place, BigDecimal cps, Trunk trunk, Instant now) {
            share = share.after(place, now);
            BigDecimal part = share.partOf(cps, now);
            rate = rate == null ? CallRate.of(part, now) : rate.at(part, now);
            List<Wanting> cut = round(trunk, order.of(trunk.campaigns), now);
            if (!cut.isEmpty()) {
                round(trunk, cut, now);
            }
        }

        /** @return who would have taken more than their share */
        private List<Wanting> round(Trunk trunk, List<Wanting> wanting, Instant now) {
            List<Wanting> cut = new ArrayList<>();
            UserShares.Division division =
                    shares.divide(1, PacingPolicy.trunkCalls(rate.available(), trunk.free()), wanting);
            for (Wanting campaign : wanting) {
                PacingPolicy.Load load = new PacingPolicy.Load(
                        rate.available(),
                        trunk.free(),
                        trunk.ownLimit(campaign),
                        OptionalInt.empty(),
                        division.partOf(campaign.usrId()));
                int calls = PacingPolicy.callsToPlace(load);
                if (calls < PacingPolicy.callsToPlace(load.withoutShare())) {
                    cut.add(campaign);
                }
                int granted = trunk.claim(campaign, calls, now);
                division.took(campaign.usrId(), granted);
                rate = rate.take(granted);
                if (granted > 0) {
                    order.served(campaign);
                }
            }
            return cut;
        }
    }

    private static Trunk run(BigDecimal cps, int channels, Duration call, int nodes, int campaigns) {
        return run(cps, nodes, new Trunk(channels, call, campaignsOf(7, campaigns)));
    }

    private static Trunk run(BigDecimal cps, int nodes, Trunk trunk) {
        List<Node> all = Stream.generate(Node::new).limit(nodes).toList();
        for (Instant now = START; now.isBefore(START.plus(LENGTH)); now = now.plus(TICK)) {
            trunk.hangUp(now);
            for (int rank = 0; rank < nodes; rank++) {
                all.get(rank).turn(new NodePlace(rank, nodes), cps, trunk, now);
            }
        }
        return trunk;
    }

    private static List<Wanting> campaignsOf(long usrId, int campaigns) {
        return IntStream.range(0, campaigns)
                .mapToObj(i -> new Wanting(1_000 * usrId + i, usrId))
                .toList();
    }

    @Property(tries = 40)
    void usersShareATrunkHoweverManyCampaignsEachHas(
            @ForAll @IntRange(min = 2, max = 200) int cps,
            @ForAll @IntRange(min = 2, max = 60) int channels,
            @ForAll @IntRange(min = 1, max = 3) int nodes,
            @ForAll @IntRange(min = 1, max = 50) int campaigns,
            @ForAll boolean isManyFirst) {
        Trunk trunk = run(
                BigDecimal.valueOf(cps),
                nodes,
                new Trunk(
                        channels,
                        Duration.ofMillis(500),
                        Stream.concat(
                                        campaignsOf(1, isManyFirst ? campaigns : 1).stream(),
                                        campaignsOf(2, isManyFirst ? 1 : campaigns).stream())
                                .toList()));

        assertThat(trunk.placedBy(1)).isCloseTo(trunk.placedBy(2), within(10 + trunk.placed.size() / 10));
    }

    @Property(tries = 40)
    void whatAUserCannotTakeIsTheOthers(
            @ForAll @IntRange(min = 2, max = 100) int cps, @ForAll @IntRange(min = 1, max = 20) int campaigns) {
        Trunk trunk = new Trunk(
                1_000,
                Duration.ofMillis(500),
                Stream.concat(campaignsOf(1, campaigns).stream(), campaignsOf(2, 1).stream())
                        .toList());
        trunk.held = 2;
        run(BigDecimal.valueOf(cps), 1, trunk);

        assertThat(trunk.placedBy(2)).isZero();
        assertThat((double) trunk.placedBy(1)).isGreaterThanOrEqualTo(Math.floor(0.9 * cps * LENGTH.toSeconds()) - 2);
    }

    @Property(tries = 200)
    void nodesTogetherNeverExceedWhatTheTrunkBears(
            @ForAll @BigRange(min = "0.1", max = "200") @Scale(2) BigDecimal cps,
            @ForAll @IntRange(min = 1, max = 60) int channels,
            @ForAll @IntRange(min = 100, max = 9_000) int callMillis,
            @ForAll @IntRange(min = 1, max = 5) int nodes,
            @ForAll @IntRange(min = 1, max = 5) int campaigns) {
        Trunk trunk = run(cps, channels, Duration.ofMillis(callMillis), nodes, campaigns);

        assertThat(trunk.peak).isLessThanOrEqualTo(channels);
        assertThat(trunk.mostInASecond())
                .isLessThanOrEqualTo(cps.setScale(0, RoundingMode.CEILING).intValue());
    }

    @Property(tries = 200)
    void allOfItIsReachedWhereThereIsWork(
            @ForAll @IntRange(min = 1, max = 200) int cps,
            @ForAll @IntRange(min = 1, max = 60) int channels,
            @ForAll @IntRange(min = 100, max = 9_000) int callMillis,
            @ForAll @IntRange(min = 1, max = 5) int nodes,
            @ForAll @IntRange(min = 1, max = 5) int campaigns) {
        Trunk trunk = run(BigDecimal.valueOf(cps), channels, Duration.ofMillis(callMillis), nodes, campaigns);

        double perSecond = Math.min(cps, channels * 1000.0 / (callMillis + TICK.toMillis()));
        double seconds = LENGTH.minus(NodeShare.NOTICED).toMillis() / 1000.0;
        assertThat((double) trunk.placed.size()).isGreaterThanOrEqualTo(Math.floor(0.9 * perSecond * seconds) - 2);
    }

    @Property(tries = 200)
    void noCampaignStarves(
            @ForAll @IntRange(min = 2, max = 100) int cps,
            @ForAll @IntRange(min = 1, max = 60) int channels,
            @ForAll @IntRange(min = 1, max = 3) int nodes,
            @ForAll @IntRange(min = 2, max = 5) int campaigns) {
        Trunk trunk = run(BigDecimal.valueOf(cps), channels, Duration.ofMillis(500), nodes, campaigns);

        int fair = trunk.placed.size() / campaigns;
        assertThat(trunk.campaigns)
                .allSatisfy(campaign ->
                        assertThat(trunk.byCampaign.getOrDefault(campaign, 0)).isGreaterThanOrEqualTo(fair / 2));
    }

    @Property
    void partsOfAllNodesAreTheWhole(
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal cps,
            @ForAll @IntRange(min = 1, max = 50) int nodes) {
        BigDecimal all = IntStream.range(0, nodes)
                .mapToObj(rank -> new NodePlace(rank, nodes).partOf(cps))
                .peek(part -> assertThat(part).isNotNegative())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(all).isEqualByComparingTo(cps);
    }

    @Example
    void nodeThatJoinsWaitsUntilTheOtherHasNoticed() {
        NodeShare joined = NodeShare.NONE.after(new NodePlace(1, 2), START);

        assertThat(joined.partOf(BigDecimal.TEN, START.plusMillis(1_900))).isZero();
        assertThat(joined.partOf(BigDecimal.TEN, START.plusSeconds(2))).isEqualByComparingTo("5");
    }

    @Example
    void nodeThatIsAloneNeedNotWait() {
        assertThat(NodeShare.NONE.after(NodePlace.ALONE, START).partOf(BigDecimal.TEN, START))
                .isEqualByComparingTo("10");
    }

    /** One more comes and goes while all have work: each node hears of it up to a second late. */
    @Property(tries = 100)
    void nodesThatComeAndGoExceedNothing(
            @ForAll @IntRange(min = 1, max = 100) int cps, @ForAll @IntRange(min = 0, max = 49) int lateTicks) {
        Trunk trunk = new Trunk(1_000, Duration.ofMillis(200), campaignsOf(7, 1));
        Node stays = new Node();
        Node comes = new Node();
        Instant joins = START.plusSeconds(5);
        Instant leaves = START.plusSeconds(15);
        for (Instant now = START; now.isBefore(START.plus(LENGTH)); now = now.plus(TICK)) {
            trunk.hangUp(now);
            Instant heard = now.minus(TICK.multipliedBy(lateTicks));
            boolean isTwo = !heard.isBefore(joins) && heard.isBefore(leaves);
            stays.turn(isTwo ? new NodePlace(0, 2) : NodePlace.ALONE, BigDecimal.valueOf(cps), trunk, now);
            if (!now.isBefore(joins) && now.isBefore(leaves)) {
                comes.turn(new NodePlace(1, 2), BigDecimal.valueOf(cps), trunk, now);
            }
        }

        assertThat(trunk.mostInASecond()).isLessThanOrEqualTo(cps);
    }
}
