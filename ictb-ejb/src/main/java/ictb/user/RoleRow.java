package ictb.user;

/** A role in a list. */
public record RoleRow(long roleId, String name, String description) {}
