package ictb.template;

import ictb.platform.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** The HTML of an e-mail: what mail programs show, nothing that runs. */
final class MailHtml {

    /** For the check of links alone: a link that is a merge field has no scheme of its own. */
    private static final String BASE = "https://links.invalid/";

    /** Elements within each other; what is nested deeper is laid side by side. */
    static final int DEPTH = 128;

    /** Of a whole mail. Elements that are never closed are opened anew in each later one, which takes their product of time. */
    static final int TAGS = 20_000;

    private static final Pattern ACTIVE_STYLE =
            Pattern.compile("expression|javascript|behaviou?r|binding|@import|url\\s*\\(", Pattern.CASE_INSENSITIVE);

    private static final Safelist SHOWN = Safelist.relaxed()
            .addTags("center", "font", "hr")
            .addAttributes(":all", "style", "align", "valign", "bgcolor", "width", "height", "dir", "lang", "title")
            .addAttributes("table", "border", "cellpadding", "cellspacing", "role")
            .addAttributes("font", "color", "face", "size")
            .addProtocols("a", "href", "tel")
            .addProtocols("img", "src", "cid")
            .preserveRelativeLinks(true);

    private final Document document;

    private MailHtml(Document document) {
        this.document = document;
    }

    /**
     * Reads HTML of any kind and leaves out what is not on the list: scripts, forms, frames, handlers of events.
     *
     * @throws DomainException when it has more than {@value #TAGS} tags
     */
    static MailHtml clean(String html) {
        if (html.chars().filter(c -> c == '<').limit(TAGS + 1L).count() > TAGS) {
            throw new DomainException("body has more than " + TAGS + " tags");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
        Document cleaned = new Cleaner(SHOWN).clean(Jsoup.parse(html, BASE, parser));
        cleaned.outputSettings().prettyPrint(false);
        cleaned.select("[style]").forEach(styled -> {
            if (ACTIVE_STYLE.matcher(styled.attr("style")).find()) {
                styled.removeAttr("style");
            }
        });
        return new MailHtml(cleaned);
    }

    String html() {
        return document.body().html();
    }

    /** The same for programs that show text alone: links in brackets behind their words, a dash before what is listed. */
    String text() {
        StringBuilder text = new StringBuilder();
        document.body().traverse(new Reader(text));
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Reader implements NodeVisitor {

        private final StringBuilder text;

        private Reader(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> text.append("\n- ");
                case "hr" -> text.append("\n----\n");
                case "img" -> text.append(element.attr("alt"));
                case "tr", "div", "center" -> text.append('\n');
                default -> text.append(isBlock(element) ? "\n\n" : "");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String link = element.attr("href");
            if (element.normalName().equals("a")
                    && !link.isEmpty()
                    && !element.text().equals(link)) {
                text.append(" (").append(link).append(')');
            } else if (element.normalName().matches("td|th")) {
                text.append(' ');
            } else if (isBlock(element)) {
                text.append("\n\n");
            }
        }

        private static boolean isBlock(Element element) {
            return element.normalName().toLowerCase(Locale.ROOT).matches("p|h[1-6]|ul|ol|table|blockquote|pre");
        }
    }
}
