package ictb.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTest {

    @Test
    void parametersOfThePathAreNotWrittenDown() {
        assertThat(AccessLog.path("/rest/Campaign_List;jsessionid=secret")).isEqualTo("/rest/Campaign_List");
    }

    @Test
    void longPathIsCut() {
        assertThat(AccessLog.path("/" + "a".repeat(1_000))).hasSize(200);
    }
}
