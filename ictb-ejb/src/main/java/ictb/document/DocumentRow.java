package ictb.document;

import java.util.Optional;

/**
 * A document in a list.
 *
 * @param warning what the pages lack, such as characters of fonts that are not in the PDF
 */
public record DocumentRow(long documentId, String name, int pages, Optional<String> warning) {

    static DocumentRow of(Document document) {
        return new DocumentRow(document.documentId(), document.name(), document.pages(), document.warning());
    }
}
