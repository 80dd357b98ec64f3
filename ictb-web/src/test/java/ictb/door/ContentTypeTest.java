package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json,",
        "Application/JSON ; charset=utf-8, application/json,",
        "multipart/form-data; boundary=----x, multipart/form-data, ----x",
        "multipart/form-data;charset=utf-8;BOUNDARY=\"a b\", multipart/form-data, a b",
        "garbage, garbage,",
        "'', '',",
        "; boundary=x, '', x"
    })
    void nameAndBoundaryAreRead(String header, String name, String boundary) {
        assertThat(ContentType.of(header)).isEqualTo(new ContentType(name, Optional.ofNullable(boundary)));
    }
}
