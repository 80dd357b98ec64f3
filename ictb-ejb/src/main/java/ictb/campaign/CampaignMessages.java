package ictb.campaign;

import ictb.document.Documents;
import ictb.ivr.Ivr;
import ictb.ivr.Ivrs;
import ictb.ivr.ReminderMessage;
import ictb.ivr.ReminderMessages;
import ictb.ivr.ScriptDeleted;
import ictb.platform.DomainException;
import ictb.recording.Recordings;
import ictb.security.Caller;
import ictb.template.Templates;
import ictb.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** What campaigns of each kind may bring. */
@Dependent
class CampaignMessages {

    @Inject
    private Recordings recordings;

    @Inject
    private Texts texts;

    @Inject
    private Templates templates;

    @Inject
    private Ivrs ivrs;

    @Inject
    private ReminderMessages reminders;

    @Inject
    private Documents documents;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Caller caller;

    /**
     * What may be deleted is there until the transaction ends.
     *
     * @throws DomainException when there is no such message of that kind, or it is not the caller's
     */
    void demand(CampaignKind kind, long message) {
        switch (kind) {
            case VOICE, INTERACTIVE -> recordings.get(message, caller);
            case IVR -> ivrs.lock(message, caller);
            case REMINDER -> reminders.lock(message, caller);
            case FAX -> documents.get(message, caller);
            case SMS -> texts.get(message, caller);
            case EMAIL -> templates.get(message, caller);
        }
    }

    /** The version of a message that may change, as it is now. */
    Optional<Integer> version(Campaign campaign) {
        return switch (CampaignKind.valueOf(campaign.kind().toUpperCase(Locale.ROOT))) {
            case IVR -> ivrs.find(campaign.message()).map(Ivr::version);
            case REMINDER -> reminders.find(campaign.message()).map(ReminderMessage::version);
            case VOICE, INTERACTIVE, FAX, SMS, EMAIL -> Optional.empty();
        };
    }

    /** A script that a campaign brings stays: what has completed may be started again. */
    void keepWhatIsUsed(@Observes ScriptDeleted deleted) {
        CampaignKind kind = deleted.type() == Ivr.class ? CampaignKind.IVR : CampaignKind.REMINDER;
        campaigns.bringing(kind, deleted.id()).ifPresent(campaign -> {
            throw new DomainException("Campaign " + campaign.campaignId() + " brings it: delete that first");
        });
    }
}
