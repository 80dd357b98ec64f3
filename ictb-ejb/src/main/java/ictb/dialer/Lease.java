package ictb.dialer;

/**
 * A node's right to write. Whoever holds an older epoch of the same node writes nothing any more.
 *
 * @param nodeId also the slot in which the node keeps its totals
 */
public record Lease(long nodeId, long epoch) {}
