package ictb.docs;

import ictb.security.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the migrations grant each role; a test compares it with the database. */
final class RolePermissions {

    private static final List<String> OF_USERS = List.of(
            "account",
            "campaign",
            "contact",
            "recording",
            "document",
            "text",
            "template",
            "ivr",
            "message",
            "disposition");

    private static final Map<Role, List<String>> GRANTED = new EnumMap<>(Map.of(
            Role.ADMIN,
            Stream.concat(
                            Stream.of("user", "did", "accessnumber", "trunk", "route", "rate", "link", "audit"),
                            OF_USERS.stream())
                    .toList(),
            Role.USER,
            OF_USERS,
            Role.AGENT,
            List.of(
                    "account",
                    "campaign_create",
                    "campaign_read",
                    "campaign_schedule",
                    "contact_create",
                    "contact_read",
                    "contact_update",
                    "recording_create",
                    "recording_read",
                    "document_create",
                    "document_read",
                    "text_create",
                    "text_read",
                    "template_create",
                    "template_read",
                    "ivr_create",
                    "ivr_read",
                    "ivr_edit",
                    "message_create",
                    "message_read",
                    "message_edit",
                    "disposition_create",
                    "disposition_read",
                    "disposition_update")));

    private RolePermissions() {}

    /** A row for each object: what each role may do with it. */
    static Block.Table table() {
        Set<String> objects = new TreeSet<>(GRANTED.get(Role.ADMIN));
        return new Block.Table(
                Stream.concat(Stream.of("permission"), Stream.of(Role.values()).map(RolePermissions::told))
                        .toList(),
                objects.stream().map(RolePermissions::row).toList());
    }

    private static String told(Role role) {
        return role.id() + " `" + role.word() + "`";
    }

    private static List<String> row(String object) {
        return Stream.concat(
                        Stream.of("`" + object + "`"), Stream.of(Role.values()).map(role -> held(role, object)))
                .toList();
    }

    private static String held(Role role, String object) {
        List<String> granted = GRANTED.get(role);
        if (granted.contains(object)) {
            return "all";
        }
        String verbs = granted.stream()
                .filter(permission -> permission.startsWith(object + "_"))
                .map(permission -> "`" + permission + "`")
                .collect(Collectors.joining(", "));
        return verbs.isEmpty() ? "–" : verbs;
    }
}
