package ictb.docs;

import java.util.List;

/** A part of a text, before it is written in Markdown or HTML. What stands between two backticks is code. */
sealed interface Block {

    /** @param anchor by which other pages point to it */
    record Heading(String anchor, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** @param language {@code sh} or {@code php} */
    record Code(String language, String text) implements Block {}

    record Table(List<String> head, List<List<String>> rows) implements Block {}
}
