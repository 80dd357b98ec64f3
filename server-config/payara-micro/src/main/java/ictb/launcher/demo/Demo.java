package ictb.launcher.demo;

import ictb.launcher.LaunchException;
import ictb.launcher.Poll;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Section 2 of the guide: uploads a recording, makes a group with contacts and a campaign, starts it and waits. */
public final class Demo {
    /** The guide's own contact. */
    public static final String CONTACT = "188887212";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ApiClient api;
    private final Consumer<String> progress;
    private String lastSeen = "";

    /**
     * A demonstration as the account {@code admin}.
     *
     * @param progress is told each step in a sentence
     */
    public Demo(URI server, String password, Consumer<String> progress) {
        this.api = new ApiClient(server, "admin", password);
        this.progress = progress;
    }

    /**
     * Plays the campaign.
     *
     * @param moreContacts are called besides the guide's own one
     * @return whether the guide's contact was reached
     * @throws LaunchException when the API refuses a step or the campaign does not come to its end
     */
    public boolean play(List<String> moreContacts) {
        String campaign = createCampaign(moreContacts);
        progress.accept("Campaign_Start: "
                + api.call("Campaign_Start", "campaign_id", campaign).text());
        if (!Poll.until(() -> isCompleted(campaign), PATIENCE)) {
            throw new LaunchException("The campaign is not completed after " + PATIENCE.toMinutes() + " minutes.");
        }
        List<JsonObject> results =
                api.call("Campaign_Result", "campaign_id", campaign).rows();
        ResultTable.lines(results).forEach(progress);
        return results.stream()
                .filter(row -> row.getString("phone").equals(CONTACT))
                .anyMatch(row -> row.getString("status").equals("completed"));
    }

    private String createCampaign(List<String> moreContacts) {
        String recording = api.upload("Recording_Create", Texi.FILE_NAME, Texi.wav(), "title", "myrecording")
                .text();
        progress.accept("Recording_Create: " + Texi.FILE_NAME + " is recording " + recording);
        String group = api.call("Contact_Group_Create", "contact_group", object("name", "mygroup"))
                .text();
        progress.accept("Contact_Group_Create: mygroup is contact group " + group);
        addContact(CONTACT, group);
        moreContacts.forEach(phone -> addContact(phone, group));
        String campaign = api.call(
                        "Campaign_Create", "campaign", object("contact_group_id", group, "message", recording))
                .text();
        progress.accept("Campaign_Create: Campaign created successfully with ID: " + campaign);
        return campaign;
    }

    private void addContact(String phone, String group) {
        String contact = api.call("Contact_Create", "contact", object("phone", phone), "contact_group_id", group)
                .text();
        progress.accept("Contact_Create: " + phone + " is contact " + contact);
    }

    private boolean isCompleted(String campaign) {
        JsonObject totals =
                api.call("Campaign_Summary", "campaign_id", campaign).object();
        String seen = "Campaign_Summary: " + totals.getString("status") + ", " + totals.getInt("contact_done") + " of "
                + totals.getInt("contact_total") + " contacts done";
        if (!seen.equals(lastSeen)) {
            progress.accept(seen);
            lastSeen = seen;
        }
        return totals.getString("status").equals("completed");
    }

    private static String object(String... members) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i], members[i + 1]);
        }
        return object.build().toString();
    }
}
