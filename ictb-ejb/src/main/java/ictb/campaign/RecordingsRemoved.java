package ictb.campaign;

import java.util.List;

/** Nobody can ask for these recordings of callers any more: their files go. */
public record RecordingsRemoved(List<String> files) {}
