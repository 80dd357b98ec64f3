package ictb.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.api.ApiParam;
import ictb.platform.api.Words;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FlowsPageTest {

    @Test
    void tableOfThePageHasEveryTypeWithItsMembers() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "flows.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" |", line.indexOf(" | ") + 2)))
                .toList();

        assertThat(rows)
                .isEqualTo(
                        Arrays.stream(NodeType.values()).map(FlowsPageTest::row).toList());
    }

    private static String row(NodeType type) {
        String members = Arrays.stream(type.type().getRecordComponents())
                .map(component -> "`" + wireName(component) + "`")
                .collect(Collectors.joining(" "));
        return ("| `" + type.word() + "` | " + members).stripTrailing();
    }

    private static String wireName(RecordComponent component) {
        ApiParam declared = component.getAnnotation(ApiParam.class);
        return declared == null ? Words.snakeCase(component.getName()) : declared.value();
    }
}
