package ictb.campaign;

import ictb.platform.SqlTuples;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A kind of calls in which people are recorded. */
public interface RecordedCalls {

    /** A recording of a call of this kind that its owner may ask for. */
    Optional<CallerRecording> find(String callId, String file);

    /** What is to be kept of those of the calls that are of this kind. */
    Kept kept(Collection<String> callIds);

    /**
     * What nobody may delete.
     *
     * @param files that steps tell of
     * @param open calls that go on: a step may still tell of what was recorded in them
     */
    record Kept(Set<String> files, Set<String> open) {

        /** @param statement of {@link SqlTuples}: ids of calls, each with a file, or an empty text where the call goes on */
        public static Kept of(Connection connection, String statement, Collection<String> callIds) {
            Kept kept = new Kept(new HashSet<>(), new HashSet<>());
            SqlTuples query = new SqlTuples(statement);
            callIds.forEach(query::add);
            query.list(connection, row -> {
                String callId = row.text();
                String file = row.text();
                return file.isEmpty() ? kept.open.add(callId) : kept.files.add(file);
            });
            return kept;
        }

        boolean includes(String callId, String file) {
            return files.contains(file) || open.contains(callId);
        }
    }
}
