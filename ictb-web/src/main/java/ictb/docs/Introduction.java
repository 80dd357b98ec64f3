package ictb.docs;

import ictb.platform.api.Answer;
import ictb.platform.api.Shape;
import ictb.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody needs to know before the first call, for every page about the methods. */
final class Introduction {

    private static final String FIRST_CALL = """
            $ ICTB_URL=http://localhost:8080
            $ curl -d api_username=admin --data-urlencode 'api_password=…' $ICTB_URL/rest/Campaign_List
            [true,[]]
            """;

    private static final String FIRST_KEY = """
            $ curl -d api_username=admin --data-urlencode 'api_password=…' -d name=mykey $ICTB_URL/rest/Account_ApiKey_Create
            [true,{"api_key_id":1,"key":"ictb_5f3a…"}]
            $ ICTB_KEY=ictb_5f3a…
            $ curl -H "Authorization: Bearer $ICTB_KEY" $ICTB_URL/rest/Campaign_List
            [true,[]]
            """;

    /** The guide's function, which all its samples call. A test runs it. */
    static final String BROADCAST_API = """
            function broadcast_api($method, $arguments = array()) {
                $api_username = 'myuser';
                $api_password = 'mysecret';
                $service_url = 'http://localhost:8080/rest';
                $post_data = array('api_username' => $api_username, 'api_password' => $api_password);
                foreach ($arguments as $key => $value) {
                    $post_data[$key] = is_array($value) ? json_encode($value) : $value;
                }
                $curl = curl_init("$service_url/$method");
                curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
                curl_setopt($curl, CURLOPT_POST, true);
                curl_setopt($curl, CURLOPT_POSTFIELDS, $post_data);
                $curl_response = curl_exec($curl);
                curl_close($curl);
                return json_decode($curl_response);
            }
            """;

    private static final List<List<String>> CREDENTIALS = List.of(
            List.of("API key in a header", "`Authorization: Bearer ictb_5f3a…`"),
            List.of("HTTP Basic", "`curl -u myuser:mysecret …`, a header `Authorization: Basic …`"),
            List.of(
                    "Fields of the form, or members of a JSON body",
                    "`api_username=myuser&api_password=mysecret`, or `username` and `password`"),
            List.of("Fields of the query", "the same, after `?`; proxies may write them into their logs"),
            List.of("SOAP", "elements `api_username` and `api_password`, WS-Security, or one of the headers"));

    private static final List<List<String>> STATUSES = Stream.concat(
                    Stream.of(
                            List.of("200", "Done, or refused with a sentence; a missing permission is refused so too"),
                            List.of("403", "A cross-site request with credentials that the browser added"),
                            List.of("404", "Unknown method"),
                            List.of("405", "A method that changes something was called by GET")),
                    OpenApi.FAILURES.stream().map(failure -> List.of(failure.getKey(), failure.getValue())))
            .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
            .toList();

    /** Method, what its message is, and which method makes that. */
    static final List<List<String>> MESSAGES = List.of(
            message("Campaign_Create", "recording_id", "Recording_Create"),
            message("Campaign_IVR_Create", "ivr_id", "IVR_Create"),
            message("Campaign_AppointmentReminder_Create", "ivrmessage_id", "Message_Create"),
            message("Campaign_Interactive_Create", "recording_id", "Recording_Create"),
            message("Campaign_Fax_Create", "document_id", "Document_Create"),
            message("Campaign_SMS_Create", "text_id", "Text_Create"),
            message("Campaign_Email_Create", "template_id", "Template_Create"));

    static final String CAMPAIGN_STATUS = "status of a campaign";
    static final String CONTACT_STATUS = "status of a contact in a campaign";
    static final String KIND = "`kind` of a campaign";
    static final String TRANSFER = "`transfer`";
    static final String RESOURCE = "`resource`";

    /** What methods take and answer as plain text. The pages use no feature; a test compares these with the features' own. */
    static final Map<String, List<String>> WORDS = plainWords();

    private Introduction() {}

    private static Map<String, List<String>> plainWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(CAMPAIGN_STATUS, List.of("pending", "scheduled", "running", "paused", "stopped", "completed"));
        words.put(
                CONTACT_STATUS,
                List.of(
                        "pending",
                        "completed",
                        "busy",
                        "congestion",
                        "no-response",
                        "failed",
                        "invalid",
                        "dnc",
                        "unknown",
                        "cancelled"));
        words.put(KIND, List.of("voice", "ivr", "reminder", "interactive", "fax", "sms", "email"));
        words.put("`answered_by`", List.of("human", "machine"));
        words.put(TRANSFER, List.of("answered", "busy", "no-answer", "failed", "abandoned"));
        words.put(RESOURCE, List.of("weekday", "daytime", "channel", "cps", "prefix", "spend_hourly", "spend_daily"));
        words.put("`weekdays`", List.of("1", "2", "3", "4", "5", "6", "7"));
        return words;
    }

    static List<Block> of(Reference reference) {
        List<Block> text = new ArrayList<>();
        firstCall(text);
        credentials(text);
        arguments(text);
        answers(text);
        text.add(new Block.Heading("roles", "Roles and permissions"));
        text.add(new Block.Paragraph("Each method lists the permission that it needs. An object alone, such as"
                + " `campaign`, grants every action on it. A user holds the permissions of its role and those that"
                + " `User_Permission_Create` adds."));
        text.add(RolePermissions.table());
        text.add(new Block.Heading("messages", "What a campaign's message is"));
        text.add(new Block.Table(List.of("method", "`message` is", "made by"), MESSAGES));
        text.add(new Block.Heading("values", "Values"));
        text.add(new Block.Paragraph(
                "Case does not count when they are sent as arguments, and `_` is as good as `-`, except in"
                        + " a status to filter by. Node types of an IVR are described in `docs/flows.md`."));
        text.add(new Block.Table(List.of("where", "values"), values(reference)));
        return text;
    }

    private static void firstCall(List<Block> text) {
        text.add(new Block.Heading("first-call", "A first call"));
        text.add(new Block.Paragraph(
                "The first start makes the account `admin`. Its password is what `ICTB_ADMIN_PASSWORD` says,"
                        + " or else one that is printed once. With both:"));
        text.add(new Block.Code("sh", FIRST_CALL));
        text.add(new Block.Paragraph(
                "Programs should use an API key. It is shown only once, and works until it is deleted or an"
                        + " administrator resets the account's password:"));
        text.add(new Block.Code("sh", FIRST_KEY));
        text.add(new Block.Paragraph("In PHP, with the function that all PHP samples use:"));
        text.add(new Block.Code("php", BROADCAST_API));
        text.add(new Block.Paragraph(
                "A file is sent as `new CURLFile('message.wav')`; `'@message.wav'` has been a plain text since"
                        + " PHP 5.6, and is refused."));
    }

    private static void credentials(List<Block> text) {
        text.add(new Block.Heading("credentials", "Credentials"));
        text.add(new Block.Table(List.of("form", "example"), CREDENTIALS));
        text.add(new Block.Paragraph(
                "Fields count before a header, the body before the query. Only the methods marked so are"
                        + " served by GET; of those that change something, only with an API key in the header."));
    }

    private static void arguments(List<Block> text) {
        text.add(new Block.Heading("arguments", "Arguments"));
        text.add(
                new Block.Paragraph(
                        "They are fields of `multipart/form-data` or `application/x-www-form-urlencoded`, members of"
                                + " one JSON object (`application/json`), or fields of the query. In a form, an object or a list is JSON text in one"
                                + " field (`contact={\"phone\":\"1888\"}`) or several fields with brackets (`contact[phone]=1888`). Numbers and flags"
                                + " may be texts. An empty text, `null` and a missing field are all absent. `user_id` is read wherever `usr_id` is."));
        text.add(new Block.Paragraph(
                "Unknown arguments and members are ignored. With `strict=1` they are refused, and the answer names"
                        + " the first: `[false,\"Unknown member contact.phne\"]`."));
        text.add(new Block.Paragraph(
                "With an `Idempotency-Key` header, or `client_ref`, a call that is repeated within 24 hours"
                        + " answers the same and makes nothing twice."));
    }

    private static void answers(List<Block> text) {
        text.add(new Block.Heading("answers", "Answers"));
        text.add(new Block.Paragraph(
                "Always JSON, always an array of two: `[true, what was asked for]` or `[false, \"what is"
                        + " wrong\"]`. Flags are `1` and `0`, times are in UTC, absent members are `null`. If something was done"
                        + " otherwise than it was asked for, the header `" + Answer.NOTE + "` says what."));
        text.add(new Block.Table(List.of("status", "meaning"), STATUSES));
    }

    private static List<String> message(String method, String id, String maker) {
        return List.of("`" + method + "`", "`" + id + "`", "`" + maker + "`");
    }

    /** Every word that the API knows, by where it stands. */
    private static List<List<String>> values(Reference reference) {
        Map<String, Set<String>> found = new TreeMap<>();
        reference.entries().forEach(entry -> {
            entry.operation().arguments().forEach(argument -> collect(argument.name(), argument.shape(), found));
            collect("answer", entry.operation().answer(), found);
        });
        Map<String, Set<String>> values = new LinkedHashMap<>();
        WORDS.forEach((where, words) -> values.put(where, new LinkedHashSet<>(words)));
        values.put("`role_id`", words(Stream.of(Role.values()).map(Role::id).map(String::valueOf)));
        values.put("`role`", words(Stream.of(Role.values()).map(Role::word)));
        values.put("a flag", words(Stream.of("1", "0", "true", "false", "yes", "no")));
        values.putAll(found);
        return values.entrySet().stream()
                .map(line -> List.of(
                        line.getKey(),
                        line.getValue().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "))))
                .toList();
    }

    private static Set<String> words(Stream<String> words) {
        return words.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void collect(String name, Shape shape, Map<String, Set<String>> found) {
        if (shape instanceof Shape.OneOf one) {
            found.merge("`" + name + "`", new TreeSet<>(one.words()), (known, more) -> {
                known.addAll(more);
                return known;
            });
        } else if (shape instanceof Shape.ListOf list) {
            collect(name, list.element(), found);
        } else if (shape instanceof Shape.MapOf map) {
            collect(name, map.element(), found);
        } else if (shape instanceof Shape.ObjectOf object) {
            object.members().forEach(member -> collect(member.name(), member.shape(), found));
        }
    }
}
