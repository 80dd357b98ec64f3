package ictb.platform.api;

import java.lang.reflect.Method;

/**
 * A call that changed nothing although it was meant to: refused or failed. Told after its transaction has ended.
 *
 * @param arguments as bound; empty when they could not be bound
 * @param refused with a sentence; otherwise it failed with an incident
 */
public record CallFailed(Method method, Object[] arguments, boolean refused) {}
