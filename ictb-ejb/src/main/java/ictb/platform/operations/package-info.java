/**
 * What those who run the system look at: figures and whether it is ready. Features inject the {@code MeterRegistry} and keep
 * their own figures in it, and say as {@link ictb.platform.operations.ReadyPart} what they need. Labels are words of ours
 * alone, so that nothing a user types is shown and nobody can make the list grow.
 */
package ictb.platform.operations;
