package ictb.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;

/** Whether this node can do its work, asked anew at each call. */
@ApplicationScoped
public class Readiness {

    static final String READY = "ready";

    private static final Logger LOG = System.getLogger(Readiness.class.getName());

    @Inject
    @Any
    private Instance<ReadyPart> parts;

    /** For the container. */
    Readiness() {}

    Readiness(Instance<ReadyPart> parts) {
        this.parts = parts;
    }

    /** What each part says, by its name: {@code ready}, alone or with a remark behind it, or a sentence. */
    public Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        parts.forEach(part -> words.put(part.name(), word(part)));
        return words;
    }

    public static boolean isReady(Map<String, String> words) {
        return words.values().stream().allMatch(word -> word.startsWith(READY));
    }

    /** What a driver says of its failure may hold an address or a name: it goes to the log. */
    private static String word(ReadyPart part) {
        try {
            return part.obstacle()
                    .orElseGet(() ->
                            READY + part.remark().map(remark -> "; " + remark).orElse(""));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The part " + part.name() + " could not be asked whether it is ready", failed);
            return "It could not be asked; the log says why";
        }
    }
}
