package ictb.ivr;

import ictb.ivr.reminder.Reminder;
import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.JsonText;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Message_*: reminder messages, as the console's designer makes them. */
@ApiService
@Stateless
public class MessageApi {

    @Inject
    private ReminderMessages messages;

    @Inject
    private Owners owners;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Makes a reminder message from its parts. */
    @ApiMethod(value = "Message_Create", permission = "message_create")
    public long create(@ApiParam("message") NewMessage sent) {
        Reminder reminder = reminder(
                sent.parts().orElseThrow(() -> new DomainException("message.parts is required")), caller.usrId());
        String name = sent.name().orElseThrow(() -> new DomainException("message.name is required"));
        ReminderMessage message = new ReminderMessage(caller.usrId(), name, sent.description(), clock.instant());
        messages.add(message, reminder.toJson().build(), clock.instant());
        return message.id();
    }

    /** Changes the members that are sent; new parts are a new version, and running campaigns keep theirs. */
    @ApiMethod(value = "Message_Update", permission = "message_edit")
    public String update(@ApiParam("ivrmessage_id") long ivrmessageId, @ApiParam("message") NewMessage sent) {
        ReminderMessage message = messages.lock(ivrmessageId, caller);
        sent.parts()
                .map(parts -> reminder(parts, message.usrId()))
                .ifPresent(
                        reminder -> messages.publish(message, reminder.toJson().build(), clock.instant()));
        message.rename(sent.name(), sent.description());
        return "Reminder message updated, version " + message.version();
    }

    private Reminder reminder(List<JsonObject> parts, long ownerUsrId) {
        Reminder reminder = Reminder.read("parts", parts);
        new ScriptReferences(owners.get(ownerUsrId)).demand(reminder);
        return reminder;
    }

    /** Tells one reminder message with the parts of its newest version. */
    @ApiMethod(value = "Message_Get", permission = "message_read", reads = true)
    public PublishedMessage get(@ApiParam("ivrmessage_id") long ivrmessageId) {
        ReminderMessage message = messages.get(ivrmessageId, caller);
        return new PublishedMessage(
                message.id(),
                message.name(),
                message.description(),
                JsonText.read("parts", messages.content(message.id(), message.version())),
                message.version());
    }

    /** Lists reminder messages. */
    @ApiMethod(value = "Message_List", permission = "message_read", reads = true)
    public List<MessageRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return messages.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(MessageRow::of)
                .toList();
    }

    /** Deletes a reminder message that no campaign uses. */
    @ApiMethod(value = "Message_Delete", permission = "message_delete")
    public String delete(@ApiParam("ivrmessage_id") long ivrmessageId) {
        messages.delete(ivrmessageId, caller);
        return "Reminder message deleted";
    }
}
