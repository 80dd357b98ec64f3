package ictb.dialer.restored;

/**
 * How far a database has come.
 *
 * @param installation its id: 32 hexadecimal digits
 * @param value counts up while nodes run
 */
public record Mark(String installation, long value) {}
