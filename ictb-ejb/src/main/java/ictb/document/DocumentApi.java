package ictb.document;

import ictb.platform.Text;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Page;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Document_*. */
@ApiService
@Stateless
public class DocumentApi {

    @Inject
    private Documents documents;

    @Inject
    private FaxFiles files;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Clock clock;

    /**
     * Keeps a PDF or a TIFF, told by its content, as pages that fax machines print. The answer and Document_List warn where characters of fonts that
     * are not in the PDF could not be drawn.
     *
     * @param upload PDF or TIFF
     */
    @ApiMethod(value = "Document_Create", permission = "document_create")
    public long create(@ApiParam("title") String title, @ApiParam("media") UploadedFile upload) {
        String checked = Text.title("title", title);
        Document document = new Document(caller.usrId(), checked, files.keep(upload, caller.usrId()), clock.instant());
        documents.add(document);
        document.warning().ifPresent(call::note);
        return document.documentId();
    }

    /** Lists documents with how many pages each has. */
    @ApiMethod(value = "Document_List", permission = "document_read", reads = true)
    public List<DocumentRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return documents.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(DocumentRow::of)
                .toList();
    }

    /** Shows a page as it will be faxed, small, as PNG in Base64. */
    @ApiMethod(value = "Document_Preview", permission = "document_read", reads = true)
    public DocumentPreview preview(@ApiParam("document_id") long documentId, @ApiParam("page") Optional<Integer> page) {
        Document document = documents.get(documentId, caller);
        int wanted = page.orElse(1);
        return DocumentPreview.of(document, wanted, files.picture(document, wanted));
    }
}
