package ictb.user.extension;

/**
 * An extension that was just made.
 *
 * @param secret for the telephone; told this once
 */
public record NewExtension(long extensionId, String secret) {

    @Override
    public String toString() {
        return "NewExtension[" + extensionId + "]";
    }
}
