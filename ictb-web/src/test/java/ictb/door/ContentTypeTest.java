package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json,,",
        "Application/JSON ; charset=utf-8, application/json,, utf-8",
        "multipart/form-data; boundary=----x, multipart/form-data, ----x,",
        "multipart/form-data;charset=utf-8;BOUNDARY=\"a b\", multipart/form-data, a b, utf-8",
        "text/xml; charset=\"ISO-8859-1\", text/xml,, ISO-8859-1",
        "garbage, garbage,,",
        "'', '',,",
        "; boundary=x, '', x,"
    })
    void nameAndParametersAreRead(String header, String name, String boundary, String charset) {
        assertThat(ContentType.of(header))
                .isEqualTo(new ContentType(name, Optional.ofNullable(boundary), Optional.ofNullable(charset)));
    }
}
