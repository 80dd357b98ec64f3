package ictb.ivr.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a call is in its flow; a value.
 *
 * @param node in which it is; empty at the end
 * @param asked how often this node has asked so far, the present time included
 * @param inputs what was entered, by name
 * @param steps the way that it took, this node not included
 */
public record Progress(Optional<String> node, int asked, Map<String, String> inputs, List<Step> steps) {

    public Progress {
        inputs = Map.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    static Progress at(String start) {
        return new Progress(Optional.of(start), 1, Map.of(), List.of());
    }

    public boolean isOver() {
        return node.isEmpty();
    }

    Progress then(Step step, Optional<String> next) {
        return new Progress(next, 1, inputs, with(step));
    }

    Progress again(Step step) {
        return new Progress(node, asked + 1, inputs, with(step));
    }

    Progress keeping(String name, String digits) {
        Map<String, String> more = new HashMap<>(inputs);
        more.put(name, digits);
        return new Progress(node, asked, more, steps);
    }

    private List<Step> with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
