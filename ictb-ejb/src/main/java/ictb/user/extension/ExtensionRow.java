package ictb.user.extension;

/** An extension in a list. */
public record ExtensionRow(long extensionId, String name) {

    static ExtensionRow of(Extension extension) {
        return new ExtensionRow(extension.extensionId(), extension.name());
    }
}
