package ictb.ra.script;

/**
 * Where scripts are asked for.
 *
 * @param host on whose address is listened
 * @param port 0 = any free one
 * @param reachedBy the host by which Asterisk finds it
 */
public record ScriptPlace(String host, int port, String reachedBy) {}
