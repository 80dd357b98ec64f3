package ictb.document;

import ictb.document.fax.PagePicture;
import java.util.Base64;

/**
 * How a page will look on paper, small.
 *
 * @param page counts from 1
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param png the picture, in Base64
 */
public record DocumentPreview(long documentId, int page, int pages, int width, int height, String png) {

    static DocumentPreview of(Document document, int page, PagePicture picture) {
        return new DocumentPreview(
                document.documentId(),
                page,
                document.pages(),
                picture.width(),
                picture.height(),
                Base64.getEncoder().encodeToString(picture.png()));
    }
}
