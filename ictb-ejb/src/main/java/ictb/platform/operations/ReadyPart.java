package ictb.platform.operations;

import java.util.Optional;

/** Something without which this node does not do its work. */
public interface ReadyPart {

    /** One word, the key in {@code /health/ready}. */
    String name();

    /** Why it cannot be used at the moment, as a sentence without secrets; empty when it can. */
    Optional<String> obstacle();

    /** What is not as it should be although this node does its work; asked where there is no obstacle. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}
