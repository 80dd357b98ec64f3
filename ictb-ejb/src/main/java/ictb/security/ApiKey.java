package ictb.security;

import ictb.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A program's key to an account; of the key only the hash is known. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "api_key_id")
    private long apiKeyId;

    @Column(name = "usr_id")
    private long usrId;

    private String name;

    @Column(name = "key_hash")
    private String hash;

    private Instant created;

    protected ApiKey() {}

    ApiKey(long usrId, String name, String hash, Instant now) {
        this.usrId = usrId;
        this.name = Text.required("name", name, 100);
        this.hash = hash;
        this.created = now;
    }

    long apiKeyId() {
        return apiKeyId;
    }

    long usrId() {
        return usrId;
    }

    ApiKeyRow row() {
        return new ApiKeyRow(apiKeyId, name, created);
    }
}
