package ictb.security;

import ictb.platform.DomainException;
import java.util.Arrays;

/** The roles, highest first. Their permissions stand in the database. */
public enum Role {
    ADMIN(1),
    USER(2),
    AGENT(3);

    private final int id;

    Role(int id) {
        this.id = id;
    }

    /** The role_id of the guide. */
    public int id() {
        return id;
    }

    /** @throws DomainException when there is none with that id */
    public static Role of(int id) {
        return Arrays.stream(values())
                .filter(role -> role.id == id)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("role", id));
    }

    public boolean isAbove(Role other) {
        return id < other.id;
    }
}
