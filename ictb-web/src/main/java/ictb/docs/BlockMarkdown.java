package ictb.docs;

import java.util.List;
import java.util.stream.Collectors;

/** A text as Markdown. */
final class BlockMarkdown {

    private BlockMarkdown() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(BlockMarkdown::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return "## " + heading.text() + "\n";
        }
        if (block instanceof Block.Code code) {
            return "```" + code.language() + "\n" + code.text().strip() + "\n```\n";
        }
        if (block instanceof Block.Table table) {
            return line(table.head()) + "|" + "---|".repeat(table.head().size()) + "\n"
                    + table.rows().stream().map(BlockMarkdown::line).collect(Collectors.joining());
        }
        return ((Block.Paragraph) block).text() + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
