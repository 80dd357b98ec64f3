package ictb.user;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An account in a list: the guide's fields, never a password.
 *
 * @param credit the sum of its ledger
 * @param channel concurrent calls that its resources allow; empty = as the trunks allow
 */
public record UserRow(
        long usrId,
        String username,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> company,
        Optional<String> address,
        BigDecimal credit,
        Optional<Integer> channel) {}
