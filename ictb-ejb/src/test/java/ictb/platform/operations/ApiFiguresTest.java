package ictb.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.operations.ApiFigures.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiFiguresTest {

    private final Figures figures = new Figures();
    private ApiFigures api;

    @BeforeEach
    void open() {
        figures.open();
        api = new ApiFigures(figures.registry());
    }

    @AfterEach
    void close() {
        figures.close();
    }

    @Test
    void callsAreCountedByMethodAndResult() {
        api.begin().ended("Campaign_List", Result.DONE);
        api.begin().ended("Campaign_List", Result.DONE);
        api.begin().ended("Campaign_List", Result.REFUSED);

        assertThat(figures.byName())
                .containsEntry("ictb.api.call{method=Campaign_List,result=done}.count", 2.0)
                .containsEntry("ictb.api.call{method=Campaign_List,result=refused}.count", 1.0);
        assertThat(figures.prometheusText())
                .contains("ictb_api_call_seconds_count{method=\"Campaign_List\",result=\"done\"} 2\n")
                .contains("ictb_api_call_seconds_bucket{method=\"Campaign_List\",result=\"done\",le=\"+Inf\"} 2\n");
    }

    /** The catalogue's 80 methods fit into a scrape: a series for each bucket, the sum, the count, the highest. */
    @Test
    void oneMethodAndResultMakeElevenSeries() {
        api.begin().ended("Campaign_List", Result.DONE);

        assertThat(figures.prometheusText().lines().filter(line -> line.contains("Campaign_List")))
                .hasSize(11);
    }

    @Test
    void unknownMethodHasNoName() {
        api.unknownMethod();

        assertThat(figures.byName()).containsEntry("ictb.api.unknown.method", 1.0);
    }
}
