package ictb.platform.operations;

import java.util.Map;

/** What JMX shows as {@code ictb:type=Operations}. */
public interface OperationsMXBean {

    /** The figures of {@code /metrics}, by name and labels. */
    Map<String, Double> getFigures();

    boolean isReady();

    /** What {@code /health/ready} says of each part. */
    Map<String, String> getParts();
}
