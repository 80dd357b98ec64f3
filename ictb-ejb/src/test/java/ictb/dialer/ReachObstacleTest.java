package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.GroupPreview;
import ictb.platform.PhoneNumber;
import ictb.trunk.Routing;
import ictb.user.SampleLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachObstacleTest {

    private static final List<PhoneNumber> NUMBERS =
            List.of(new PhoneNumber("12125550100"), new PhoneNumber("4930901820"));
    private static final Routing EVERYWHERE = new Routing(Map.of("", List.of(1L)), 0);

    @Test
    void sentenceCountsWhyNobodyCanBeCalled() {
        assertThat(ReachObstacle.nobody(new GroupPreview(10, 10, 4, 3, 1, 1, 1)))
                .contains("None of the contacts in the group can be called: 4 on the do-not-call list,"
                        + " 3 without a phone number, 1 with the number of another contact,"
                        + " 1 without a readable appointment, 1 with an appointment that is over or too near");
    }

    @Test
    void oneWhoCanBeCalledIsEnough() {
        assertThat(ReachObstacle.nobody(new GroupPreview(10, 10, 4, 3, 1, 1, 0)))
                .isEmpty();
    }

    @Test
    void sampleProvesNothing() {
        assertThat(ReachObstacle.nobody(new GroupPreview(40_000, 20_000, 40_000, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void prefixesAndRoutesAreToBeOfSomeNumber() {
        assertThat(ReachObstacle.barred(NUMBERS, SampleLimits.prefixes(List.of()), EVERYWHERE))
                .isEmpty();
        assertThat(ReachObstacle.barred(NUMBERS, SampleLimits.prefixes(List.of("49")), EVERYWHERE))
                .isEmpty();
        assertThat(ReachObstacle.barred(NUMBERS, SampleLimits.prefixes(List.of("33")), EVERYWHERE))
                .contains("No number in the group starts with a prefix that the user may call");
        assertThat(ReachObstacle.barred(
                        NUMBERS, SampleLimits.prefixes(List.of()), new Routing(Map.of("49", List.of(1L)), 2)))
                .isEmpty();
        assertThat(ReachObstacle.barred(
                        NUMBERS, SampleLimits.prefixes(List.of()), new Routing(Map.of("33", List.of(1L)), 2)))
                .contains("No route matches any number in the group");
    }
}
