package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.ivr.Ivrs;
import ictb.ivr.flow.Flow;
import ictb.platform.api.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The flows that calls follow. A version never changes, so that it is read once for all calls. */
@ApplicationScoped
public class CallFlows {

    private static final int MOST_IN_MEMORY = 1_000;

    private record Version(long script, int version) {}

    @Inject
    private Ivrs ivrs;

    private final Cache<Version, Flow> flows =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    Flow of(ScriptedCall call) {
        return flows.get(new Version(call.script(), call.version()), this::read);
    }

    private Flow read(Version version) {
        return Flow.read(
                "data",
                JsonText.read("data", ivrs.content(version.script(), version.version()))
                        .asJsonObject());
    }
}
