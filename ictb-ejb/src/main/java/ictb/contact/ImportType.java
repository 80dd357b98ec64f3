package ictb.contact;

/** Where imported contacts come from, in the guide's words. */
public enum ImportType {
    FILE,
    GROUP
}
