package ictb.security;

import java.sql.SQLException;

/** Tells a second row under a unique key from other failures. */
public final class Duplicates {

    /** ER_DUP_ENTRY of MariaDB. */
    private static final int DUPLICATE_ENTRY = 1062;

    private Duplicates() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY) {
                return true;
            }
        }
        return false;
    }
}
