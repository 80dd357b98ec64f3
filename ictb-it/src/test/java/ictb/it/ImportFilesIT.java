package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is imported of files, listed of do-not-call lists, and told of the rest. */
@ExtendWith(SharedSystem.class)
class ImportFilesIT {

    private final RunningSystem system;
    private final Customer customer;

    ImportFilesIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @Test
    void rowsOfADoNotCallListThatCannotBeReadAreKeptWithTheirReason() throws SQLException {
        String file = "Name,Cell,Home Phone,Email\nAnn,12125550400,12125550401,ann@example.org\nBob,,,bob at example\n"
                + IntStream.range(402, 440)
                        .mapToObj(row -> "C,12125550" + row + ",,\n")
                        .collect(Collectors.joining());

        assertThat(refuse(file).body()).isEqualTo("[true,39]");

        assertThat(listed("phone")).contains("12125550400", "12125550401", "12125550439");
        assertThat(listed("email")).contains("ann@example.org");
        assertThat(errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getInt("row")).isEqualTo(3))
                .satisfies(error -> assertThat(error.getString("reason")).isEqualTo("email is not an e-mail address"));
    }

    @Test
    void doNotCallListThatIsReadBadlyListsNobody() throws SQLException {
        String file = "phone\n12125550450\nx\n";

        assertThat(refuse(file).body())
                .startsWith("[false,\"1 of 2 rows cannot be read, and whoever they name would be called: line 3: ");

        assertThat(listed("phone")).isEmpty();
        assertThat(customer.api().call("Contact_Import_List").body()).isEqualTo("[true,[]]");
    }

    @Test
    void contactIsImportedWithoutAnEmailThatIsNone() throws SQLException {
        long group = customer.group(List.of());
        String file =
                "phone,first_name,email\n12125550460,Ann,ann at example\n,Bob,bob at example\n12125550461,Cy,\n,,\n";

        Reply reply = customer.api()
                .upload(
                        "Contact_Import",
                        "source_file",
                        file.getBytes(UTF_8),
                        "contact_group_id",
                        "" + group,
                        "type",
                        "file");

        assertThat(reply.body()).isEqualTo("[true,2]");
        assertThat(system.texts("SELECT CONCAT(first_name, COALESCE(email, '')) FROM contact WHERE usr_id = "
                        + customer.usrId() + " ORDER BY contact_id"))
                .containsExactly("Ann", "Cy");
        assertThat(errors())
                .extracting(error -> error.getInt("row") + " " + error.getString("reason"))
                .containsExactly(
                        "2 Kept without its email, which is not an e-mail address", "3 email is not an e-mail address");
    }

    @Test
    void jsonBodyMayBeginWithAByteOrderMark() {
        String group = "\uFEFF{\"name\":\"mygroup\"}";

        assertThat(customer.api()
                        .call("Contact_Group_Create", "contact_group", group)
                        .number())
                .isPositive();
    }

    private Reply refuse(String file) {
        return customer.api().upload("Contact_DNC_Import", "source_file", file.getBytes(UTF_8), "type", "file");
    }

    private List<String> listed(String column) throws SQLException {
        return system.texts("SELECT " + column + " FROM dnc WHERE usr_id = " + customer.usrId() + " AND " + column
                + " IS NOT NULL");
    }

    private List<JsonObject> errors() throws SQLException {
        String importId = system.texts(
                        "SELECT MAX(contact_import_id) FROM contact_import WHERE usr_id = " + customer.usrId())
                .get(0);
        JsonArray pair = customer.api()
                .call("Contact_Import_Error_List", "contact_import_id", importId)
                .pair();
        return pair.getJsonArray(1).getValuesAs(JsonObject.class);
    }
}
