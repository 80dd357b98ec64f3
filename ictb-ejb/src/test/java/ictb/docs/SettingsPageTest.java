package ictb.docs;

import ictb.platform.Setting;
import ictb.platform.Settings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static final String HEAD = """
            # Settings

            Drawn from `ictb.platform.Settings` by `SettingsPageTest`; not written by hand.

            Environment variables of the server's process; a system property of the same name, or in the form of the second column,
            counts where no variable is set. An unreadable value ends the start with a sentence that names the key.

            | variable | property | standard | what it does |
            |---|---|---|---|
            """;

    @Test
    void pageOfSettingsSaysWhatTheKeysSay() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Setting<?> setting : Settings.ALL) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            setting.name(),
                            setting.propertyName(),
                            setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`",
                            setting.about()));
        }

        GeneratedPage.says("config.md", page.toString());
    }
}
