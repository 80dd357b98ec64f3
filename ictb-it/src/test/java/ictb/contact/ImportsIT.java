package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sweeping up takes what an unfinished import has loaded, and nothing else. */
class ImportsIT extends InsideTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    private Stage stage;

    @Inject
    private Imports imports;

    private long user;
    private long group;

    @BeforeEach
    void makeGroup() {
        user = stage.user();
        group = stage.group(user);
    }

    @Test
    void unfinishedImportIsSweptUpWithItsContacts() {
        long importId = loading(3);

        assertThat(imports.sweep(importId)).isTrue();

        assertThat(contacts()).isZero();
        assertThat(imports.unfinished("node")).doesNotContain(importId);
    }

    @Test
    void importThatWasPublishedAfterAllIsNotSweptUp() {
        long importId = loading(3);
        imports.publish(importId, new ImportCounts(3, 0, 0));

        assertThat(imports.sweep(importId)).isTrue();

        assertThat(contacts()).isEqualTo(3);
        assertThat(members()).isEqualTo(3);
    }

    @Test
    void contactsStandInTheirGroupFromThePublishingOn() {
        long importId = loading(3);
        assertThat(members()).isZero();

        imports.publish(importId, new ImportCounts(3, 0, 0));

        assertThat(members()).isEqualTo(3);
    }

    private long loading(int contacts) {
        long importId = imports.begin(user, group, "contacts.csv", "node", NOW);
        imports.load(
                importId, IntStream.range(0, contacts).mapToObj(this::contact).toList());
        return importId;
    }

    private Contact contact(int index) {
        Optional<String> none = Optional.empty();
        return new Contact(
                user,
                new NewContact(Optional.of("1888872" + index), none, none, none, none, none, none, none, none),
                none,
                NOW);
    }

    private long contacts() {
        return stage.number("SELECT COUNT(*) FROM contact WHERE usr_id = ?", user);
    }

    private long members() {
        return stage.number("SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = ?", group);
    }
}
