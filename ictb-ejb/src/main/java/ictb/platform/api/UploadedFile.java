package ictb.platform.api;

import java.nio.file.Path;

/**
 * A file that a client sent. It stands on disk under a name of ours, never under one that the client chose, and is
 * deleted after the call.
 *
 * @param content where it stands
 * @param bytes its length
 * @param fileName what the client called it; for telling, never for opening
 */
public record UploadedFile(Path content, long bytes, String fileName) {}
