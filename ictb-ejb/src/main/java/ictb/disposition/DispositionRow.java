package ictb.disposition;

import java.util.Optional;

/** A disposition in a list. */
public record DispositionRow(
        long dispositionId,
        String name,
        Optional<String> description,
        Optional<String> remoteDispId,
        Optional<String> remoteModule) {}
