package ictb.docs;

import java.util.List;
import org.jsoup.nodes.Element;

/** A text as HTML. */
final class BlockHtml {

    private BlockHtml() {}

    static void append(Element parent, List<Block> blocks) {
        blocks.forEach(block -> append(parent, block));
    }

    private static void append(Element parent, Block block) {
        if (block instanceof Block.Heading heading) {
            parent.appendElement("h2").attr("id", heading.anchor()).text(heading.text());
        } else if (block instanceof Block.Code code) {
            parent.appendElement("pre").text(code.text().strip());
        } else if (block instanceof Block.Table table) {
            append(parent, table);
        } else {
            inline(parent.appendElement("p"), ((Block.Paragraph) block).text());
        }
    }

    private static void append(Element parent, Block.Table table) {
        Element element = parent.appendElement("table");
        Element head = element.appendElement("thead").appendElement("tr");
        table.head().forEach(cell -> inline(head.appendElement("th"), cell));
        Element body = element.appendElement("tbody");
        for (List<String> row : table.rows()) {
            Element line = body.appendElement("tr");
            row.forEach(cell -> inline(line.appendElement("td"), cell));
        }
    }

    /** Every second part stands between two backticks. */
    private static void inline(Element parent, String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                parent.appendElement("code").text(parts[i]);
            } else {
                parent.appendText(parts[i]);
            }
        }
    }
}
