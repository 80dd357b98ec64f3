package ictb.user.extension;

import java.util.Optional;

/**
 * An extension as a client sends it.
 *
 * @param name its digits
 * @param secret absent: one is made
 * @param dialstring what Asterisk dials to ring it; absent: the telephone that registers by its name
 */
record ExtensionMembers(String name, Optional<String> secret, Optional<String> dialstring) {

    @Override
    public String toString() {
        return "ExtensionMembers[" + name + "]";
    }
}
