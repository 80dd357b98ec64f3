/**
 * The pages of faxes: an uploaded PDF or TIFF is checked by its real bytes and becomes what fax machines receive, a TIFF of
 * black and white pages.
 *
 * <p>{@link ictb.document.fax.FaxPages} is the only way in, {@link ictb.document.fax.PagePicture} the way to look at the
 * result, {@link ictb.document.fax.UnfitDocument} the only refusal. Nothing here needs a container, starts a process, opens
 * what a document names or runs what it brings along. Where the file goes and who owns it is {@code ictb.document}'s matter.
 */
package ictb.document.fax;
