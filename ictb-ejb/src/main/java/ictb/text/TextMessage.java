package ictb.text;

import ictb.platform.DomainException;
import ictb.platform.Text;
import ictb.platform.merge.MergeText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A text for SMS, with merge fields. */
@Entity
@Table(name = "text")
public class TextMessage {

    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "text_id")
    private long textId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;
    private String description;
    private String data;
    private Instant created;

    protected TextMessage() {}

    /** @throws DomainException when the name has other characters than a title, or the text is too long or merges unknown fields */
    TextMessage(long usrId, String name, Optional<String> description, String data, Instant now) {
        this.usrId = usrId;
        this.name = Text.title("name", name);
        this.description = Text.optional("description", description, 255).orElse(null);
        this.data = Text.required("data", data, LONGEST);
        MergeText.of(this.data).withoutUnsubscribing();
        if (sms().parts() > MOST_PARTS) {
            throw new DomainException("data takes " + sms().parts() + " messages; " + MOST_PARTS + " are allowed");
        }
        this.created = now;
    }

    long textId() {
        return textId;
    }

    long usrId() {
        return usrId;
    }

    /** How it travels as it stands here, before anything is merged. */
    final SmsText sms() {
        return SmsText.of(data);
    }

    TextRow row() {
        SmsText sms = sms();
        return new TextRow(
                textId,
                name,
                Optional.ofNullable(description),
                data,
                sms.length(),
                sms.parts(),
                sms.encoding() == SmsText.Encoding.GSM ? "GSM 03.38" : "UCS-2");
    }
}
