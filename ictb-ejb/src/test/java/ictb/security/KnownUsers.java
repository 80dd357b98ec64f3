package ictb.security;

import ictb.platform.DomainException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts without a database. */
public final class KnownUsers extends Users {

    /** How often an account was read in order to sign in. */
    int read;

    Runnable whileReading = () -> {};

    private final List<User> users = new ArrayList<>();
    private final Map<Long, Set<String>> permissions = new HashMap<>();

    /** Adds an account with the next usr_id. */
    public User with(String username, String passwordHash, Role role, boolean active) {
        Optional<String> none = Optional.empty();
        Profile profile = new Profile(active, none, none, none, none, none, none, none, none, none, ZoneId.of("UTC"));
        User user = new User(username, passwordHash, role, profile, Instant.EPOCH);
        add(user);
        return user;
    }

    public void permit(User user, String... granted) {
        permissions.put(user.usrId(), new HashSet<>(List.of(granted)));
    }

    /** As another node's change of the password would: the same account with another hash. */
    void replace(User user, String passwordHash) {
        set(user, "passwd", passwordHash);
    }

    void deactivate(User user) {
        set(user, "active", false);
    }

    @Override
    public void add(User user) {
        if (named(user.username()).isPresent()) {
            throw new DomainException("The username " + user.username() + " is taken");
        }
        users.add(user);
        set(user, "usrId", (long) users.size());
    }

    @Override
    public Optional<User> find(long usrId) {
        return users.stream().filter(user -> user.usrId() == usrId).findFirst();
    }

    @Override
    public Optional<User> named(String username) {
        return users.stream()
                .filter(user -> user.username().equalsIgnoreCase(username))
                .findFirst();
    }

    @Override
    Optional<User> signingIn(String username) {
        read++;
        whileReading.run();
        return named(username);
    }

    @Override
    Set<String> permissions(User user) {
        return permissions.getOrDefault(user.usrId(), Set.of());
    }

    private static void set(User user, String name, Object value) {
        try {
            Field field = User.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(user, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
