package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.UserShares.Division;
import ictb.dialer.UserShares.Wanting;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserSharesTest {

    private static final long TRUNK = 1;
    private static final long MANY = 1;
    private static final long ONE = 2;

    private final UserShares shares = new UserShares();
    private final List<Wanting> fiftyAndOne = Stream.concat(
                    LongStream.rangeClosed(1, 50).mapToObj(id -> new Wanting(id, MANY)),
                    Stream.of(new Wanting(51, ONE)))
            .toList();

    @Test
    void callsAreDividedByUserAndNotByCampaign() {
        assertThat(UserShares.parts(100, Map.of(MANY, 0L, ONE, 0L))).isEqualTo(Map.of(MANY, 50, ONE, 50));
    }

    @Test
    void whatDoesNotDivideGoesToWhoWasGivenTheLeast() {
        assertThat(UserShares.parts(3, Map.of(MANY, 4L, ONE, 3L))).isEqualTo(Map.of(MANY, 1, ONE, 2));
        assertThat(UserShares.parts(1, Map.of(MANY, 4L, ONE, 3L))).isEqualTo(Map.of(MANY, 0, ONE, 1));
        assertThat(UserShares.parts(0, Map.of(MANY, 0L))).isEqualTo(Map.of(MANY, 0));
    }

    @Test
    void usersPartIsDividedBetweenTheUsersCampaigns() {
        Division division = shares.divide(TRUNK, 200, fiftyAndOne);

        assertThat(division.partOf(MANY)).isEqualTo(2);
        assertThat(division.partOf(ONE)).isEqualTo(100);
    }

    @Test
    void oneCallIsGivenWhereThePartWouldBeNoneUntilTheUsersPartIsUsedUp() {
        Division division = shares.divide(TRUNK, 4, fiftyAndOne);

        assertThat(division.partOf(MANY)).isEqualTo(1);
        division.took(MANY, 1);
        assertThat(division.partOf(MANY)).isEqualTo(1);
        division.took(MANY, 1);
        assertThat(division.partOf(MANY)).isZero();
        assertThat(division.partOf(ONE)).isEqualTo(2);
    }

    @Test
    void singleCallsAreGivenInTurn() {
        assertThat(singleCalls(6)).containsExactly(MANY, ONE, MANY, ONE, MANY, ONE);
    }

    @Test
    void whoeverCouldNotDialForLongIsNotGivenAllThatWasMissed() {
        for (int i = 0; i < 1_000; i++) {
            shares.divide(TRUNK, 1, List.of(fiftyAndOne.get(0), fiftyAndOne.get(50)))
                    .took(MANY, 1);
        }

        assertThat(singleCalls(20)).contains(MANY);
    }

    @Test
    void whoIsBehindStaysSoThroughADivisionOfOthers() {
        Division first = shares.divide(TRUNK, 3, fiftyAndOne);
        first.took(MANY, 2);
        first.took(ONE, 1);
        shares.divide(TRUNK, 0, fiftyAndOne.subList(0, 50));

        assertThat(singleCalls(3)).containsExactly(ONE, MANY, ONE);
    }

    private List<Long> singleCalls(int calls) {
        return Stream.generate(() -> {
                    Division division = shares.divide(TRUNK, 1, fiftyAndOne);
                    long usrId = division.partOf(MANY) == 1 ? MANY : ONE;
                    division.took(usrId, 1);
                    return usrId;
                })
                .limit(calls)
                .toList();
    }
}
