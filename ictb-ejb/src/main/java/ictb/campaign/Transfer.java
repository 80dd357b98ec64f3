package ictb.campaign;

import ictb.platform.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** By which key a called person is put through to which extension. */
@Embeddable
public class Transfer {

    @Column(name = "extension_key")
    private String key;

    @Column(name = "extension_id")
    private Long extensionId;

    protected Transfer() {}

    /**
     * @param optOutKey of the campaign: one key cannot mean both
     * @throws DomainException when it is none of the guide's keys
     */
    Transfer(String key, long extensionId, char optOutKey) {
        if (!key.matches("[0-7]")) {
            throw new DomainException("extension_key is one key from 0 to 7");
        }
        if (key.charAt(0) == optOutKey) {
            throw new DomainException("extension_key and dnc_key must be two keys");
        }
        this.key = key;
        this.extensionId = extensionId;
    }

    public char key() {
        return key.charAt(0);
    }

    public long extensionId() {
        return extensionId;
    }
}
