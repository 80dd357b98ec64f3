package ictb.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthServletTest {

    @Test
    void answerNamesEveryPart() {
        assertThat(HealthServlet.json(false, Map.of("asterisk", "No connection to Asterisk: \"gone\"")))
                .hasToString(
                        "{\"status\":\"down\",\"parts\":{\"asterisk\":\"No connection to Asterisk: \\\"gone\\\"\"}}");
    }

    @Test
    void answerToWhetherTheProcessLivesHasNoParts() {
        assertThat(HealthServlet.json(true, Map.of())).hasToString("{\"status\":\"up\",\"parts\":{}}");
    }
}
