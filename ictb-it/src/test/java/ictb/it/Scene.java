package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer and what belongs to it, each made when it is first spoken of. */
final class Scene {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z ]+)}");

    private static final String FLOW = """
            {"name": "myivr", "data": {"start": "hello", "nodes": {
                "hello": {"type": "menu", "recording_id": ${recording}, "keys": {"1": "bye"}, "next": "bye"},
                "bye": {"type": "hangup"}}}}
            """;

    private static final String REMINDER = """
            {"name": "myreminder", "parts": [{"type": "recording", "recording_id": ${recording}},
                {"type": "say", "kind": "date", "value": "[contact:custom1]"}, {"confirm": "1"}]}
            """;

    private final RunningSystem system;
    private final Customer customer;
    private final Map<String, String> made = new HashMap<>();

    Scene(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    ApiClient clientOf(String who) {
        return who.equals("admin") ? system.admin() : customer.api();
    }

    /** The text with every reference replaced. */
    String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(get(reference.group(1))));
    }

    String get(String what) {
        String known = made.get(what);
        if (known != null) {
            return known;
        }
        String fresh = make(what);
        made.put(what, fresh);
        return fresh;
    }

    private String make(String what) {
        return switch (what) {
            case "admin password" -> RunningSystem.ADMIN_PASSWORD;
            case "password" -> customer.password();
            case "usr id" -> "" + customer.usrId();
            case "other user" -> "" + Customer.of(system).usrId();
            case "emailed user" -> "" + user("emailed" + customer.usrId(), "email", "myname@example.org");
            case "customer name" -> customer.username();
            case "sleeping user" -> "" + user("asleep" + customer.usrId(), "active", "0");
            case "described user" -> describedUser();
            case "permitted user" -> otherUserWith("User_Permission_Create", "permission", "user_read");
            case "bounded user" -> otherUserWith("User_Resource_Create", "resource", "channel", "data", "5");
            case "paying user" ->
                otherUserWith("User_Payment_Create", "value", "500", "type", "cash", "paid_date", "2014-06-05");
            case "did number" -> "4420" + (70_000_000 + customer.usrId());
            case "accessnumber number" -> "4420" + (80_000_000 + customer.usrId());
            case "trunk name" -> "trunk" + customer.usrId();
            case "routed trunk name" -> "routed" + customer.usrId();
            case "route prefix" -> "49" + customer.usrId();
            case "default trunk" -> "1";
            case "trunk" -> trunk(get("trunk name"));
            case "routed trunk" -> trunk(get("routed trunk name"));
            case "route" -> route();
            case "free rate prefix" -> "89" + (10_000_000 + customer.usrId());
            case "rate prefix" -> "88" + (10_000_000 + customer.usrId());
            case "rate" ->
                ""
                        + system.admin()
                                .call(
                                        "Rate_Create",
                                        "rate",
                                        Customer.json(
                                                "prefix", get("rate prefix"), "description", "Mobile", "price", "0.5"))
                                .number();
            case "extension name" -> "" + (5_000_000 + customer.usrId());
            case "extension" -> extension();
            case "did" -> number("DID_Create", "did");
            case "accessnumber" -> number("AccessNumber_Create", "accessnumber");
            case "api key" -> apiKey();
            case "foreign api key" -> new Scene(system).get("api key");
            case "username" -> "golden" + customer.usrId();
            case "session" -> customer.api().call("Account_Session").text();
            case "recording" -> "" + customer.recording(1500);
            case "document" -> "" + customer.document("First page", "Second page");
            case "group" -> groupOf("188887212");
            case "empty group" -> groupOf();
            case "text" -> made("Text_Create", "name", "mytext", "description", "mytest", "data", "please call back €");
            case "template" ->
                made("Template_Create", "name", "mytemplate", "subject", "A test email", "body", "<p>x</p>");
            case "foreign text" -> new Scene(system).get("text");
            case "foreign template" -> new Scene(system).get("template");
            case "import" -> imported();
            case "foreign import" -> new Scene(system).get("import");
            case "contact" -> contactIn(get("empty group"));
            case "remote contact" -> remoteContact();
            case "campaign contact" -> campaignContact();
            case "disposition" ->
                made(
                        "Disposition_Create",
                        "disposition",
                        Customer.json("name", "Interested", "remote_disp_id", "17", "remote_module", "odoo18"));
            case "foreign disposition" -> new Scene(system).get("disposition");
            case "foreign contact" -> new Scene(system).get("contact");
            case "dnc" ->
                ""
                        + customer.api()
                                .call("Contact_DNC_Create", "contact", Customer.json("phone", "12345678"))
                                .number();
            case "campaign" -> campaignFor(get("group"));
            case "hopeless campaign" -> campaignFor(get("empty group"));
            case "permanent campaign" -> permanentCampaign();
            case "paused campaign" -> pausedCampaign();
            case "campaign with refused" -> campaignWithRefused();
            case "completed campaign" -> completedCampaign();
            case "reached ivr" -> made("IVR_Create", "ivr", resolve(FLOW));
            case "answering did" ->
                ""
                        + system.admin()
                                .call(
                                        "DID_Create",
                                        "did",
                                        Customer.json(
                                                "name", get("did number") + "3",
                                                "usr_id", get("usr id"),
                                                "ivr_id", get("reached ivr")))
                                .number();
            case "inbound call" -> inboundCall();
            case "ivr" -> made("IVR_Create", "ivr", resolve(FLOW));
            case "used ivr" -> made("IVR_Create", "ivr", resolve(FLOW));
            case "ivr campaign" ->
                made(
                        "Campaign_IVR_Create",
                        "campaign",
                        Customer.json("contact_group_id", get("group"), "message", get("used ivr")));
            case "caller recording" -> callerRecording();
            case "foreign caller recording" -> new Scene(system).get("caller recording");
            case "message" -> made("Message_Create", "message", resolve(REMINDER));
            case "foreign extension" -> new Scene(system).get("extension");
            case "foreign ivr" -> new Scene(system).get("ivr");
            case "foreign message" -> new Scene(system).get("message");
            case "foreign group" -> new Scene(system).get("group");
            case "foreign recording" -> new Scene(system).get("recording");
            case "foreign document" -> new Scene(system).get("document");
            case "foreign campaign" -> new Scene(system).get("campaign");
            default -> throw new IllegalArgumentException("No " + what + " in this scene");
        };
    }

    /** What somebody said who was called: hello. */
    private String callerRecording() {
        String said = "12125550109";
        long ivr = customer.api()
                .call(
                        "IVR_Create",
                        "ivr",
                        "{\"name\": \"say\", \"data\": {\"start\": \"tell\", \"nodes\": {\"tell\": {\"type\": \"record\", \"seconds\": 2}}}}")
                .number();
        Campaign campaign = customer.ivrCampaign(customer.group(List.of(said)), ivr);
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        return campaign.resultOf(said).getJsonArray("steps").getJsonObject(0).getString("recording");
    }

    private long user(String username, String... members) {
        List<String> all = new ArrayList<>(List.of("username", username, "passwd", "test"));
        all.addAll(List.of(members));
        return system.admin()
                .call("User_Create", "user", Customer.json(all.toArray(String[]::new)))
                .number();
    }

    private String describedUser() {
        String username = "described" + customer.usrId();
        long usrId = user(
                username,
                "first_name",
                "My",
                "last_name",
                "Name",
                "phone",
                "123",
                "company",
                "Mine",
                "address",
                "Road 1",
                "email",
                username + "@example.org");
        system.admin().call("User_Resource_Create", "usr_id", "" + usrId, "resource", "channel", "data", "5");
        return username;
    }

    private String otherUserWith(String method, String... fields) {
        long usrId = Customer.of(system).usrId();
        List<String> all = new ArrayList<>(List.of("usr_id", "" + usrId));
        all.addAll(List.of(fields));
        assertThat(system.admin().call(method, all.toArray(String[]::new)).isTrue())
                .isTrue();
        return "" + usrId;
    }

    /** As the application writes it down of a caller who pressed one. */
    private String inboundCall() {
        String callId = UUID.randomUUID().toString().replace("-", "");
        try {
            system.execute(
                    "INSERT INTO inbound_call (call_id, asterisk, channel_id, did_id, usr_id, number, caller, started,"
                            + " ended, result) VALUES ('" + callId + "', 'eis/asterisk', '1785600000.7', " + get("did")
                            + ", "
                            + get("usr id") + ", '" + get("did number") + "', '12125550123', '2026-01-02 03:04:05',"
                            + " '2026-01-02 03:04:15', 'completed')");
            system.execute("INSERT INTO call_step (attempt_id, step_no, node, type, result, digits, created) VALUES ('"
                    + callId + "', 1, 'hello', 'menu', 'key', '1', '2026-01-02 03:04:06')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return callId;
    }

    private String extension() {
        ApiClient.Reply made = system.admin()
                .call(
                        "User_Extension_Create",
                        "usr_id",
                        "" + customer.usrId(),
                        "extension",
                        Customer.json("name", get("extension name")));
        return "" + made.pair().getJsonObject(1).getInt("extension_id");
    }

    private String number(String method, String what) {
        return ""
                + system.admin()
                        .call(
                                method,
                                what,
                                Customer.json(
                                        "name", get(what + " number"),
                                        "description", "test " + what,
                                        "usr_id", "" + customer.usrId()))
                        .number();
    }

    /** Switched off: what others dial goes its usual way. */
    private String trunk(String name) {
        return ""
                + system.admin()
                        .call(
                                "Trunk_Create",
                                "trunk",
                                Customer.json(
                                        "name",
                                        name,
                                        "host",
                                        "sip.example.org",
                                        "username",
                                        "me",
                                        "secret",
                                        "mine",
                                        "cps",
                                        "12.5",
                                        "channel",
                                        "40",
                                        "active",
                                        "0"))
                        .number();
    }

    private String route() {
        return ""
                + system.admin()
                        .call(
                                "Route_Create",
                                "route",
                                Customer.json(
                                        "prefix",
                                        get("route prefix"),
                                        "trunk_id",
                                        get("routed trunk"),
                                        "priority",
                                        "10"))
                        .number();
    }

    private String apiKey() {
        ApiClient.Reply made = customer.api().call("Account_ApiKey_Create", "name", "mykey");
        return "" + made.pair().getJsonObject(1).getInt("api_key_id");
    }

    private String groupOf(String... phones) {
        long group = customer.api()
                .call("Contact_Group_Create", "contact_group", Customer.json("name", "mygroup"))
                .number();
        for (String phone : phones) {
            customer.api()
                    .call("Contact_Create", "contact", Customer.json("phone", phone), "contact_group_id", "" + group)
                    .number();
        }
        return "" + group;
    }

    private String made(String method, String... fields) {
        return "" + customer.api().call(method, fields).number();
    }

    /** Of four rows one is there twice, and one is no contact. */
    private String imported() {
        byte[] csv = "phone,first_name\n+12125550100,A\n12125550100,B\n12x,C\n(212) 555-0199,D\n".getBytes(UTF_8);
        customer.api()
                .upload("Contact_Import", "source_file", csv, "contact_group_id", get("empty group"), "type", "file")
                .number();
        return ""
                + customer.api()
                        .call("Contact_Import_List")
                        .pair()
                        .getJsonArray(1)
                        .getJsonObject(0)
                        .getInt("contact_import_id");
    }

    private String contactIn(String group) {
        return ""
                + customer.api()
                        .call(
                                "Contact_Create",
                                "contact",
                                Customer.json("phone", "188887212"),
                                "contact_group_id",
                                group)
                        .number();
    }

    private String campaignFor(String group) {
        return "" + campaign(group).id();
    }

    private String remoteContact() {
        return made(
                "Contact_Create",
                "contact",
                Customer.json("phone", "188887213"),
                "contact_group_id",
                get("empty group"),
                "remote",
                Customer.json("remote_id", "17", "remote_module", "Contact"));
    }

    /** It waits for its own time, so that its campaign has it at once. */
    private String campaignContact() {
        return made(
                "Campaign_Contact_Create",
                "campaign_id",
                get("campaign"),
                "contact",
                Customer.json("phone", "188887213"),
                "schedule_time",
                "2034-01-01 10:00");
    }

    private Campaign campaign(String group, String... members) {
        List<String> all = new ArrayList<>(List.of("name", "mycampaign"));
        all.addAll(List.of(members));
        return customer.campaign(Long.parseLong(group), Long.parseLong(get("recording")), all.toArray(String[]::new));
    }

    private String permanentCampaign() {
        Campaign campaign = campaign(get("empty group"), "campaign_mode", "permanent");
        campaign.start();
        return "" + campaign.id();
    }

    private String pausedCampaign() {
        String campaign = get("permanent campaign");
        customer.api().call("Campaign_Pause", "campaign_id", campaign).text();
        return campaign;
    }

    /** One answers, one is on the do-not-call list. */
    private String campaignWithRefused() {
        get("dnc");
        Campaign campaign = campaign(groupOf("12345678", "188887212"));
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        return "" + campaign.id();
    }

    /** One answers, one is busy, one does not exist. */
    private String completedCampaign() {
        Campaign campaign = campaign(groupOf("188887212", "12125550101", "12125550107"));
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        return "" + campaign.id();
    }
}
