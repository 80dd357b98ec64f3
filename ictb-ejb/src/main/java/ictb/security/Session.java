package ictb.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed-in session; of its id only the hash is known. */
@Entity
@Table(name = "user_session")
public class Session {

    @Id
    @Column(name = "session_hash")
    private String hash;

    @Column(name = "usr_id")
    private long usrId;

    private Instant created;
    private Instant expires;

    protected Session() {}

    Session(String hash, long usrId, Instant created, Instant expires) {
        this.hash = hash;
        this.usrId = usrId;
        this.created = created;
        this.expires = expires;
    }

    public long usrId() {
        return usrId;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }
}
