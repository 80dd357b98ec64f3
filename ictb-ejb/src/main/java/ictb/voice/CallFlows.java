package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.ivr.Ivrs;
import ictb.ivr.ReminderMessages;
import ictb.ivr.flow.Flow;
import ictb.ivr.reminder.Reminder;
import ictb.platform.api.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** The flows that calls follow. A version never changes, so that it is read once for all calls. */
@ApplicationScoped
public class CallFlows {

    private static final int MOST_IN_MEMORY = 1_000;

    private record Version(boolean isReminder, long script, int version, char optOutKey) {}

    @Inject
    private Ivrs ivrs;

    @Inject
    private ReminderMessages reminders;

    private final Cache<Version, Flow> flows =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    Flow of(ScriptedCall call) {
        return flows.get(new Version(call.isReminder(), call.script(), call.version(), call.optOutKey()), this::read);
    }

    /** An IVR that callers find by themselves; its opt-out is what it says itself. */
    public Flow ofIvr(long ivrId, int version, char optOutKey) {
        return flows.get(new Version(false, ivrId, version, optOutKey), this::read);
    }

    private Flow read(Version version) {
        Flow flow = version.isReminder() ? reminder(version) : ivr(version);
        return flow.withOptOut(version.optOutKey());
    }

    private Flow ivr(Version version) {
        String content = ivrs.content(version.script(), version.version());
        return Flow.read("data", JsonText.read("data", content).asJsonObject());
    }

    private Flow reminder(Version version) {
        String content = reminders.content(version.script(), version.version());
        return Reminder.read(
                        "parts", JsonText.read("parts", content).asJsonArray().getValuesAs(JsonObject.class))
                .toFlow();
    }
}
