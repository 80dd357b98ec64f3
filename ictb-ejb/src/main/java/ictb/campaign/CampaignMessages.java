package ictb.campaign;

import ictb.platform.DomainException;
import ictb.recording.Recordings;
import ictb.security.Caller;
import ictb.template.Templates;
import ictb.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

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
    private Caller caller;

    /** @throws DomainException when there is no such message of that kind, or it is not the caller's */
    void demand(CampaignKind kind, long message) {
        switch (kind) {
            case VOICE -> recordings.get(message, caller);
            case SMS -> texts.get(message, caller);
            case EMAIL -> templates.get(message, caller);
        }
    }
}
