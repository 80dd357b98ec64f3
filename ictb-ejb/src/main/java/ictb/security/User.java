package ictb.security;

import ictb.security.password.Passwords;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** An account. Its password is known as a hash only. */
@Entity
@Table(name = "usr")
@SqlResultSetMapping(
        name = User.SIGNING_IN,
        entities = @EntityResult(entityClass = User.class),
        columns = @ColumnResult(name = "held"))
public class User {

    /** An account, and its permissions with commas between them in the column {@code held}. */
    static final String SIGNING_IN = "User.signingIn";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "usr_id")
    private long usrId;

    private String username;
    private String passwd;
    private boolean active;

    @Column(name = "role_id")
    private int roleId;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String phone;
    private String mobile;
    private String email;
    private String address;
    private String company;
    private String country;
    private String language;
    private String timezone;
    private String pincode;
    private Instant created;
    private Instant deleted;

    @Transient
    private Set<String> permissions;

    protected User() {}

    /** @param passwordHash as {@link Passwords#hash} makes it */
    public User(String username, String passwordHash, Role role, Profile profile, Instant now) {
        this.username = username;
        this.passwd = passwordHash;
        this.roleId = role.id();
        describe(profile);
        this.created = now;
    }

    /** Takes over what is said of its holder. */
    public void describe(Profile profile) {
        this.active = profile.active();
        this.firstName = profile.firstName().orElse(null);
        this.lastName = profile.lastName().orElse(null);
        this.phone = profile.phone().orElse(null);
        this.mobile = profile.mobile().orElse(null);
        this.email = profile.email().orElse(null);
        this.address = profile.address().orElse(null);
        this.company = profile.company().orElse(null);
        this.country = profile.country().orElse(null);
        this.language = profile.language().orElse(null);
        this.timezone = profile.zone().getId();
    }

    /** What it says of its holder now. */
    public Profile profile() {
        return new Profile(
                active,
                Optional.ofNullable(firstName),
                Optional.ofNullable(lastName),
                Optional.ofNullable(phone),
                Optional.ofNullable(mobile),
                Optional.ofNullable(email),
                Optional.ofNullable(address),
                Optional.ofNullable(company),
                Optional.ofNullable(country),
                Optional.ofNullable(language),
                zone());
    }

    void rename(String newName) {
        this.username = newName;
    }

    public void changeRole(Role role) {
        this.roleId = role.id();
    }

    /** @param hash as {@link Passwords#hash} makes it */
    void changePassword(String hash) {
        this.passwd = hash;
    }

    /** @param hash as {@link Passwords#hash} makes it */
    void changePin(String hash) {
        this.pincode = hash;
    }

    /** Nobody signs in as this account any more, and its name is free. */
    void delete(Instant now) {
        username = "#" + usrId;
        active = false;
        deleted = now;
    }

    boolean isDeleted() {
        return deleted != null;
    }

    public long usrId() {
        return usrId;
    }

    public String username() {
        return username;
    }

    /** Remembers what it may, as read together with it. */
    User holding(Set<String> held) {
        permissions = held;
        return this;
    }

    /** What it may; empty where that was not read yet. */
    Optional<Set<String>> permissions() {
        return Optional.ofNullable(permissions);
    }

    String passwordHash() {
        return passwd;
    }

    Optional<String> pinHash() {
        return Optional.ofNullable(pincode);
    }

    public boolean isActive() {
        return active;
    }

    public Role role() {
        return Role.of(roleId);
    }

    public boolean isAdministrator() {
        return roleId == Role.ADMIN.id();
    }

    Instant created() {
        return created;
    }

    /** ISO 3166 code. */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }
}
