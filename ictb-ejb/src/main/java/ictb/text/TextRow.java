package ictb.text;

import java.util.Optional;

/**
 * A text in a list.
 *
 * @param length in septets or 16-bit units, as its encoding counts, before anything is merged
 * @param parts messages that it takes then
 * @param encoding GSM 03.38 or UCS-2
 */
public record TextRow(
        long textId, String name, Optional<String> description, String data, int length, int parts, String encoding) {}
