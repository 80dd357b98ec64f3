package ictb.dialer;

import jakarta.ejb.EJBException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Tries a transaction again that MariaDB chose as a deadlock's victim: it was rolled back whole. */
final class Retries {

    private static final int TIMES = 5;

    /** MariaDB's ER_LOCK_DEADLOCK. */
    private static final int DEADLOCK = 1213;

    private Retries() {}

    static <T> T onDeadlock(Supplier<T> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (EJBException failed) {
                if (tried == TIMES || !isDeadlock(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Whether MariaDB understood the statement and refused the data in it: told again it refuses again. */
    static boolean isRefusedRow(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("2[23].*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeadlock(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DEADLOCK
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
