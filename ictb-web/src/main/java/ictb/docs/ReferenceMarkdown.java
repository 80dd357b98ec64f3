package ictb.docs;

import ictb.docs.Reference.Entry;
import ictb.docs.Reference.Row;
import java.util.List;
import java.util.stream.Collectors;

/** The reference as {@code docs/api.md}. */
final class ReferenceMarkdown {

    private static final String HEAD = """
            # The API

            This page is generated from the code, and a test keeps it true. Every method is `POST /rest/<Method>`; those that
            read answer `GET` too. A running server shows the same at `/docs`, with samples in three languages and a form to try
            each method, and as OpenAPI at `/openapi.json`. By SOAP the methods are called at `/soap`, as
            [ictb.wsdl](ictb.wsdl) describes them.

            """;

    private ReferenceMarkdown() {}

    static String of(Reference reference) {
        StringBuilder page = new StringBuilder(HEAD).append(BlockMarkdown.of(Introduction.of(reference)));
        String group = "";
        for (Entry entry : reference.entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                page.append("\n## ").append(group).append('\n');
            }
            page.append(section(entry));
        }
        return page.toString();
    }

    private static String section(Entry entry) {
        StringBuilder section = new StringBuilder("\n### ").append(entry.name()).append("\n\n");
        if (!entry.description().isEmpty()) {
            section.append(entry.description()).append("\n\n");
        }
        section.append("Permission `")
                .append(entry.operation().permission())
                .append('`')
                .append(entry.operation().reads() ? ", also by GET" : "")
                .append(entry.operation().getByKey() ? ", also by GET with an API key" : "")
                .append(entry.takesIdempotencyKey() ? ", takes an `Idempotency-Key`" : "")
                .append(".\n");
        section.append(table(entry.arguments(), "argument"));
        section.append("\nAnswers ")
                .append(ShapeText.of(entry.operation().answer()))
                .append(entry.answer().isEmpty() ? ".\n" : ":\n")
                .append(table(entry.answer(), "member"));
        return section.toString();
    }

    private static String table(List<Row> rows, String first) {
        if (rows.isEmpty()) {
            return "";
        }
        String lines = rows.stream().map(ReferenceMarkdown::line).collect(Collectors.joining());
        return "\n| " + first + " | type | |\n|---|---|---|\n" + lines;
    }

    private static String line(Row row) {
        String aliases = row.aliases().isEmpty()
                ? ""
                : row.aliases().stream()
                        .map(alias -> "`" + alias + "`")
                        .collect(Collectors.joining(", ", " (or ", ")"));
        return "| `" + row.path() + "`" + (row.isRequired() ? "" : "?") + aliases + " | "
                + row.type().replace("|", "\\|") + " | " + row.description().replace("|", "\\|") + " |\n";
    }
}
