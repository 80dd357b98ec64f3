package ictb.security;

import ictb.platform.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /**
     * @param written its name, such as {@code agent}, or its id
     * @throws DomainException when there is no such role
     */
    public static Role of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(role -> word.equals(role.word()) || word.equals(String.valueOf(role.id)))
                .findFirst()
                .orElseThrow(() -> new DomainException("role must be one of "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))
                        + ", or a role_id"));
    }

    /** Its name as the API tells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAbove(Role other) {
        return id < other.id;
    }
}
