package ictb.template;

import java.util.Optional;

/** A template in a list. */
public record TemplateRow(long templateId, String name, Optional<String> description, String subject) {}
