package ictb.campaign;

/**
 * What an interactive campaign has besides the common members.
 *
 * @param extensionKey the key by which a called person asks to be put through: 0 to 7
 * @param extensionId the extension that rings then
 */
public record NewTransfer(String extensionKey, long extensionId) {}
