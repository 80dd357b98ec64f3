package ictb.security;

/** A username and a password as a client sent them. Never told. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
