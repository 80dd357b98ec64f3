package ictb.security;

/**
 * A key that was just made.
 *
 * @param key for {@code Authorization: Bearer}; told this once
 */
public record NewApiKey(long apiKeyId, String key) {

    @Override
    public String toString() {
        return "NewApiKey[" + apiKeyId + "]";
    }
}
