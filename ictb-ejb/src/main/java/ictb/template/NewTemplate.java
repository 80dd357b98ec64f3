package ictb.template;

import java.util.Optional;

/**
 * An e-mail as a client sends it.
 *
 * @param bodyAlt the same as text; made from the body where it is absent
 */
record NewTemplate(String name, Optional<String> description, String subject, String body, Optional<String> bodyAlt) {}
