package ictb.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No list can be searched by what is a secret, not even by guessing at parts of it. */
class SearchableFieldsTest {

    private static final List<Field> LISTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ictb").stream()
                    .flatMap(type -> type.getFields().stream())
                    .filter(field -> field.getRawType().isEquivalentTo(SearchColumns.class))
                    .map(JavaField::reflect)
                    .toList();

    @Test
    void listsThatAreSearchedAreFound() {
        assertThat(LISTS)
                .extracting(field -> field.getDeclaringClass().getSimpleName())
                .contains("UserRows", "Contacts", "DoNotCall", "AuditRows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwd",
                "password",
                "pincode",
                "secret",
                "hash",
                "key_hash",
                "session_hash",
                "dialstring",
                "u.passwd",
                "passwd -- ",
                "usr_id = 1 OR usr_id",
                "1=1) OR (usr_id",
                ""
            })
    void nothingSecretAndNothingWrittenAsSqlIsAField(String field) {
        for (SearchColumns columns : searched().toList()) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> columns.where(new Search(Map.of(field, "1"))))
                    .withMessageStartingWith("search knows the fields ");
        }
    }

    private static Stream<SearchColumns> searched() {
        return LISTS.stream().map(field -> {
            try {
                field.setAccessible(true);
                return (SearchColumns) field.get(null);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
