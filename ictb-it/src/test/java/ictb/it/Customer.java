package ictb.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** An account that nobody else uses, and its program, which makes what a campaign needs. */
final class Customer {

    private static final AtomicLong MADE = new AtomicLong();
    private static final AtomicLong CALLER_IDS = new AtomicLong(49_301_000);
    private static final AtomicLong NUMBERS = new AtomicLong(442_079_460_000L);

    private final RunningSystem system;
    private final String username;
    private final String password;
    private final long usrId;
    private final ApiClient api;

    private Customer(RunningSystem system, String username, String password, long usrId) {
        this.system = system;
        this.username = username;
        this.password = password;
        this.usrId = usrId;
        this.api = new ApiClient(system.address(), username, password);
    }

    /** With the role {@code user}. */
    static Customer of(RunningSystem system) {
        return withRole(system, 2);
    }

    /** @param roleId 1 admin, 2 user, 3 agent */
    static Customer withRole(RunningSystem system, int roleId) {
        return withPassword(system, roleId, "secret " + MADE.get());
    }

    static Customer withPassword(RunningSystem system, int roleId, String password) {
        String username = "customer" + MADE.incrementAndGet();
        long usrId = system.admin()
                .call("User_Create", "user", json("username", username, "passwd", password, "role_id", "" + roleId))
                .number();
        return new Customer(system, username, password, usrId);
    }

    /** So many numbers that nobody else rings; whoever they belong to answers, says hello and stays. */
    static List<String> ordinaryNumbers(int count) {
        return Stream.generate(() -> "" + NUMBERS.incrementAndGet())
                .limit(count)
                .toList();
    }

    ApiClient api() {
        return api;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    long usrId() {
        return usrId;
    }

    /** The same account by a new API key. */
    ApiClient byKey() {
        return ApiClient.byKey(system.address(), newKey());
    }

    String newKey() {
        return api.call("Account_ApiKey_Create").pair().getJsonObject(1).getString("key");
    }

    /** A hum of so many milliseconds. */
    long recording(int millis) {
        return api.upload("Recording_Create", "media", Wav.hum(millis), "title", "hum " + millis)
                .number();
    }

    /** A page for each of two lines. */
    long document(String first, String second) {
        return api.upload("Document_Create", "media", Pdf.pages(first, second), "title", "two pages")
                .number();
    }

    long group(Collection<String> phones) {
        long group = api.call("Contact_Group_Create", "contact_group", json("name", "group"))
                .number();
        phones.forEach(
                phone -> api.call("Contact_Create", "contact", json("phone", phone), "contact_group_id", "" + group)
                        .number());
        return group;
    }

    /** A campaign with a caller id of its own; names and values of the members alternate. */
    Campaign campaign(long group, long recording, String... members) {
        String callerId = "" + CALLER_IDS.incrementAndGet();
        JsonObjectBuilder campaign = Json.createObjectBuilder()
                .add("contact_group_id", group)
                .add("message", recording)
                .add("caller_id", callerId);
        for (int i = 0; i < members.length; i += 2) {
            campaign.add(members[i], members[i + 1]);
        }
        return made("Campaign_Create", campaign, callerId);
    }

    /** As {@link #campaign}, of an IVR. */
    Campaign ivrCampaign(long group, long ivr, String... members) {
        String callerId = "" + CALLER_IDS.incrementAndGet();
        JsonObjectBuilder campaign = Json.createObjectBuilder()
                .add("contact_group_id", group)
                .add("message", ivr)
                .add("caller_id", callerId);
        for (int i = 0; i < members.length; i += 2) {
            campaign.add(members[i], members[i + 1]);
        }
        return made("Campaign_IVR_Create", campaign, callerId);
    }

    /** As {@link #campaign}, of a reminder message, for a group. */
    Campaign reminderCampaign(long group, long message) {
        String callerId = "" + CALLER_IDS.incrementAndGet();
        return made(
                "Campaign_AppointmentReminder_Create",
                Json.createObjectBuilder()
                        .add("contact_group_id", group)
                        .add("message", message)
                        .add("appointment_type", "group")
                        .add("caller_id", callerId),
                callerId);
    }

    /** As {@link #campaign}, of a reminder message, so many hours before each contact's own appointment in custom1. */
    Campaign individualReminders(long group, long message, int hours, int expiry, String... members) {
        String callerId = "" + CALLER_IDS.incrementAndGet();
        JsonObjectBuilder campaign = Json.createObjectBuilder()
                .add("contact_group_id", group)
                .add("message", message)
                .add("appointment_type", "individual")
                .add("appointment_start_field", 1)
                .add("reminder_schedule_time", hours)
                .add("reminder_expiry", expiry)
                .add("caller_id", callerId);
        for (int i = 0; i < members.length; i += 2) {
            campaign.add(members[i], members[i + 1]);
        }
        return made("Campaign_AppointmentReminder_Create", campaign, callerId);
    }

    /** As {@link #campaign}; key 3 asks for the extension. */
    Campaign interactiveCampaign(long group, long recording, long extension) {
        String callerId = "" + CALLER_IDS.incrementAndGet();
        return made(
                "Campaign_Interactive_Create",
                Json.createObjectBuilder()
                        .add("contact_group_id", group)
                        .add("message", recording)
                        .add("caller_id", callerId)
                        .add("extension_key", "3")
                        .add("extension_id", extension),
                callerId);
    }

    private Campaign made(String method, JsonObjectBuilder campaign, String callerId) {
        long id = api.call(method, "campaign", campaign.build().toString()).number();
        return new Campaign(system, api, id, callerId);
    }

    /** An object of texts, as PHP would encode it; names and values alternate. */
    static String json(String... members) {
        return object(members).toString();
    }

    /** An object of texts; names and values alternate. */
    static JsonObject object(String... members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i], members[i + 1]);
        }
        return object.build();
    }
}
