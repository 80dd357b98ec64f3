package ictb.security;

import java.time.Instant;

/** A key in a list: everything but the key. */
public record ApiKeyRow(long apiKeyId, String name, Instant created) {}
