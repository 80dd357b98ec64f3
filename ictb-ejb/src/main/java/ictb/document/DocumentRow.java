package ictb.document;

/** A document in a list. */
public record DocumentRow(long documentId, String name, int pages) {

    static DocumentRow of(Document document) {
        return new DocumentRow(document.documentId(), document.name(), document.pages());
    }
}
