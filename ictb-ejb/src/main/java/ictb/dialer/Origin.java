package ictb.dialer;

/**
 * From where calls go.
 *
 * @param technology of its trunks
 * @param name which of that technology; empty where there is only one
 */
public record Origin(String technology, String name) {

    @Override
    public String toString() {
        return name.isEmpty() ? technology : name;
    }
}
