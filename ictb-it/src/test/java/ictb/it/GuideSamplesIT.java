package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of the guide, run by a real PHP, prints what the guide says. */
@ExtendWith(SharedSystem.class)
class GuideSamplesIT {

    private static final String ID = "[1-9][0-9]*";

    /** Who calls, the sample, what stands for its ids, and what it prints, as a pattern. */
    private static final String SAMPLES = """
            user  | Account_Password_Update | usr_id=${usr id} | Password updated
            user  | Account_Session | login_user=${customer name}&login_pass=${password} | [0-9a-f]{32}
            user  | Account_Session_Destroy | session_id=${session} | Session destroyed
            user  | Campaign_Status | campaign_id=${campaign} | pending
            user  | Campaign_Start | campaign_id=${campaign} | Campaign started
            user  | Campaign_Schedule | campaign_id=${campaign} | Campaign scheduled on the days 1,2,3,4,5 from 10:40 to 18:20, UTC
            user  | Campaign_Stop | campaign_id=${permanent campaign} | Campaign stopped
            user  | Campaign_Delete | campaign_id=${campaign} | Campaign deleted
            user  | Campaign_Contact_Create | campaign_id=${campaign} |
            user  | Campaign_Summary | campaign_id=${campaign}&usr_id=${usr id} | .*\\[contact_total] => 1\\n.*\\[pending] => 1\\n.*
            user  | Campaign_List_Summary | campaign_id=${campaign}&usr_id=${usr id} | .*\\[status] => pending\\n.*
            user  | Campaign_Result | campaign_id=${completed campaign}&usr_id=${usr id} | .*\\[phone] => 188887212\\n.*\\[status] => completed\\n.*
            user  | Campaign_AMD_DNC | campaign_id=${completed campaign}&usr_id=${usr id} | Array\\n\\(\\n\\)\\n
            user  | Campaign_Create | contact_group_id=${group}&message=${recording} | ID
            user  | Campaign_IVR_Create | contact_group_id=${group}&message=${ivr} | ID
            user  | Campaign_AppointmentReminder_Create | contact_group_id=${group}&message=${message} | ID
            user  | Campaign_Interactive_Create | contact_group_id=${group}&message=${recording}&extension_id=${extension} | ID
            user  | Campaign_Fax_Create | contact_group_id=${group}&message=${document} | ID
            user  | Campaign_SMS_Create | contact_group_id=${group}&message=${text} | ID
            user  | Campaign_Email_Create | contact_group_id=${group}&message=${template} | ID
            user  | Contact_Create | group_id=${group} | ID
            user  | Contact_Import | contact_group_id=${group} | 1
            user  | Contact_Delete | contact_id=${contact} | Contact deleted
            user  | Contact_List | contact_group_id=${group} |
            user  | Contact_Group_Create | contact_id=made | made
            user  | Contact_Group_Update | contact_group_id=${group} | Group updated successfully
            user  | Contact_Group_List | usr_id=${usr id} |
            user  | Contact_DNC_Create | | ID
            user  | Contact_DNC_Import | | 1
            user  | Contact_DNC_List | |
            user  | Contact_DNC_Delete | | None of these numbers is on the list
            user  | Recording_Create | | ID
            user  | Recording_List | usr_id=${usr id} |
            user  | Text_Create | | ID
            user  | Text_List | usr_id=${usr id} |
            user  | Template_Create | | ID
            user  | Template_Attachment_Add | made=${template} | ID
            user  | Template_List | usr_id=${usr id} |
            admin | User_Create | username=${username} | ID
            admin | User_Update | usr_id=${other user}&username=${username} | User updated
            admin | User_Password_Update | usr_id=${other user} | Password updated
            admin | User_List | | .*\\[username] => admin\\n.*
            admin | User_Get | made=${emailed user} | .*\\[email] => myname@example.org\\n.*
            admin | User_Delete | usr_id=${other user} | User deleted
            admin | User_Login | usr_id=${other user} | User logged out
            admin | User_Logout | usr_id=${other user} | User logged out
            admin | User_Extension_Create | usr_id=${other user} | stdClass Object\\n\\(\\n    \\[extension_id] => [1-9][0-9]*\\n    \\[secret] => test\\n\\)\\n
            admin | User_Role_List | | .*\\[name] => agent\\n.*
            admin | User_Credit_Get | usr_id=${paying user} | 500
            admin | User_Payment_Create | usr_id=${other user} | Payment of 500 added
            admin | User_Payment_List | usr_id=${paying user} | .*\\[value] => 500\\n.*\\[type] => cash\\n.*
            admin | User_Permission_Create | usr_id=${other user} | Permission granted
            admin | User_Permission_Delete | usr_id=${other user} | User [0-9]+ has no grant of its own of ivr_edit
            admin | User_Resource_Create | usr_id=${other user} | Resource set to 2,3,4,5,6
            admin | User_Resource_Delete | usr_id=${other user} | User [0-9]+ has no resource weekday
            admin | DID_Create | | ID
            admin | DID_Delete | did_id=${did} | DID deleted
            admin | DID_List | |
            admin | AccessNumber_Create | | ID
            admin | AccessNumber_Delete | accessnumber_id=${accessnumber} | AccessNumber deleted
            admin | AccessNumber_List | |
            """;

    private final RunningSystem system;

    GuideSamplesIT(RunningSystem system) {
        this.system = system;
    }

    private record Sample(String by, String method, String given, Pattern printed) {

        private static Sample of(String line) {
            String[] parts = Arrays.copyOf(line.split(" *\\| ?", 4), 4);
            String printed = parts[3] == null ? "" : parts[3].strip();
            return new Sample(
                    parts[0].strip(),
                    parts[1],
                    parts[2] == null ? "" : parts[2].strip(),
                    Pattern.compile(printed.equals("ID") ? ID : printed, Pattern.DOTALL));
        }

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Sample> samples() {
        return SAMPLES.lines().map(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleOfTheGuidePrintsWhatItSays(Sample sample) {
        Scene scene = new Scene(system);
        Php php = php(sample.by(), scene);

        assertThat(php.run(sample.method() + ".php", given(sample, scene))).matches(sample.printed());
    }

    private Php php(String by, Scene scene) {
        try {
            Path folder = Path.of(System.getProperty("ictb.work"), "samples");
            return by.equals("admin")
                    ? new Php(folder, system.address(), "admin", RunningSystem.ADMIN_PASSWORD)
                    : new Php(folder, system.address(), scene.get("customer name"), scene.get("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String given(Sample sample, Scene scene) {
        return Stream.of(sample.given().split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(scene.resolve(field[1]), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Test
    void everySampleIsRun() throws IOException {
        List<String> run = new ArrayList<>(samples().map(Sample::method).toList());
        run.sort(null);

        assertThat(run).isEqualTo(Php.samples());
    }
}
