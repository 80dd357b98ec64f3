package ictb.document;

import ictb.document.fax.ConvertedPages;
import ictb.document.fax.FaxPages;
import ictb.document.fax.PagePicture;
import ictb.document.fax.UnfitDocument;
import ictb.platform.DomainException;
import ictb.platform.MediaDirectory;
import ictb.platform.MediaDirectory.Kept;
import ictb.platform.api.Rejection;
import ictb.platform.api.UploadedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The fax pages of documents, in the media directory.
 *
 * <p>One document is converted at a time: a hostile one may take {@link FaxPages#HEAP_MIB} of the heap, and many that are
 * sent at once may not take that many times.
 */
@ApplicationScoped
public class FaxFiles {

    /** Of the files in the media directory. */
    public static final String EXTENSION = ".tif";

    private final ConversionTurns turns = new ConversionTurns();

    @Inject
    private MediaDirectory media;

    /**
     * @param usrId whose it is
     * @throws DomainException when it is neither PDF nor TIFF, or cannot be sent as a fax
     * @throws Rejection 503 when too many are being converted
     */
    Kept<ConvertedPages> keep(UploadedFile upload, long usrId) {
        return turns.inTurn(usrId, () -> media.keep(EXTENSION, file -> convert(upload.content(), file)));
    }

    private static ConvertedPages convert(Path upload, Path file) throws IOException {
        try {
            return FaxPages.convert(upload, file);
        } catch (UnfitDocument refused) {
            throw new DomainException(refused.getMessage(), refused);
        }
    }

    /** @throws DomainException when the document has no such page */
    PagePicture picture(Document document, int page) {
        if (page < 1 || page > document.pages()) {
            throw new DomainException("page is a number from 1 to " + document.pages());
        }
        try {
            return PagePicture.of(media.file(document.sha256(), EXTENSION), page);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The pages of document " + document.documentId() + " cannot be read", broken);
        }
    }
}
