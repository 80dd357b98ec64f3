package ictb.template;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.platform.api.UploadedFile;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Template_*. */
@ApiService
@Stateless
public class TemplateApi {

    private static final long MIB = 1L << 20;
    /** Of all attachments of a template; mail servers take little more. */
    private static final long MOST_MIB = 10;

    @Inject
    private Templates templates;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Makes a template for e-mail. Its HTML is cleaned, and its merge fields are checked.
     *
     * @param bodyAlt the same as text; made from the body where it is absent
     */
    @ApiMethod(value = "Template_Create", permission = "template_create")
    public long create(
            @ApiParam("name") String name,
            @ApiParam("description") Optional<String> description,
            @ApiParam("subject") String subject,
            @ApiParam("body") String body,
            @ApiParam("body_alt") Optional<String> bodyAlt) {
        NewTemplate sent = new NewTemplate(name, description, subject, body, bodyAlt);
        Template template = new Template(caller.usrId(), sent, clock.instant());
        templates.add(template);
        return template.templateId();
    }

    /** Without a template_id it goes with the caller's newest template, as the guide's program expects. */
    @ApiMethod(value = "Template_Attachment_Add", permission = "template_create")
    public long attach(
            @ApiParam("name") String name,
            @ApiParam("attachment") UploadedFile file,
            @ApiParam("template_id") Optional<Long> templateId) {
        Template template = templateId
                .map(id -> templates.get(id, caller))
                .or(() -> templates.newest(caller.usrId()))
                .orElseThrow(() -> new DomainException("There is no template yet to attach it to"));
        if (templates.lockBytesAttached(template) + file.bytes() > MOST_MIB * MIB) {
            throw new DomainException("The attachments of a template have at most " + MOST_MIB + " MiB together");
        }
        Attachment attachment = new Attachment(template, Attachment.name(name), content(file), clock.instant());
        templates.add(attachment);
        return attachment.attachmentId();
    }

    private static byte[] content(UploadedFile file) {
        try {
            return Files.readAllBytes(file.content());
        } catch (IOException broken) {
            throw new UncheckedIOException("An upload cannot be read", broken);
        }
    }

    /** Lists templates. */
    @ApiMethod(value = "Template_List", permission = "template_read", reads = true)
    public List<TemplateRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return templates.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(Template::row)
                .toList();
    }
}
