package ictb.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static String clean(String html) {
        return MailHtml.clean(html).html();
    }

    /** Without bounds each took seconds: what is never closed is opened anew in whatever follows. */
    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<b><p>", "<p><b>", "<table><b>", "<i><b><u></i>", "<div>"})
    void tagsWithinEachOtherAreBounded(String tags) {
        int each = (int) tags.chars().filter(c -> c == '<').count();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> clean(tags.repeat(MailHtml.TAGS / each + 1)))
                .withMessage("body has more than 20000 tags");
        assertThat(deepest(Jsoup.parse(
                        clean(tags.repeat(MailHtml.TAGS / each)),
                        Parser.htmlParser().setMaxDepth(10_000))))
                .isLessThanOrEqualTo(MailHtml.DEPTH);
    }

    private static int deepest(Document document) {
        AtomicInteger deepest = new AtomicInteger();
        document.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        return deepest.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Only a single Headline</h1>",
                "<p style=\"color: red\">Dear [contact:first_name|friend]</p>",
                "<table border=\"1\"><tbody><tr><td align=\"left\">a</td></tr></tbody></table>",
                "<a href=\"https://example.org/\">b</a>",
                "<a href=\"[unsubscribe:url]\">out</a>",
                "<img src=\"cid:logo\" alt=\"Logo\">"
            })
    void whatMailsShowStays(String html) {
        assertThat(clean(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<script>alert(1)</script></p> | <p>a</p>",
                "<p onclick=\"alert(1)\">a</p> | <p>a</p>",
                "<a href=\"javascript:alert(1)\">a</a> | <a>a</a>",
                "<a href=\" jAvAsCrIpT:alert(1)\">a</a> | <a>a</a>",
                "<img src=\"data:text/html;base64,x\"> | <img>",
                "<iframe src=\"https://example.org\"></iframe>a | a",
                "<form action=\"https://example.org\"><input name=\"a\">b</form> | b",
                "<p style=\"background: url(https://example.org/a)\">a</p> | <p>a</p>",
                "<p style=\"width: expression(alert(1))\">a</p> | <p>a</p>",
                "<svg onload=\"alert(1)\"></svg>a | a",
                "<base href=\"https://example.org\">a | a",
                "<!-- [if IE]><script>alert(1)</script><![endif] -->a | a"
            })
    void whatCouldRunIsLeftOut(String html, String cleaned) {
        assertThat(clean(html)).isEqualTo(cleaned);
    }

    @Test
    void cleanHtmlStaysAsItIs() {
        String once = clean("<p>Größe &amp; <b>x</b> 5 &lt; 6</p><ul><li>a</li></ul>");

        assertThat(clean(once)).isEqualTo(once);
    }

    @Test
    void textShowsLinksListsAndParagraphs() {
        String text = MailHtml.clean(
                        "<h1>Hello</h1><p>Dear [contact:first_name],<br>look <a href=\"https://example.org/\">here</a>."
                                + "</p><ul><li>one</li><li>two</li></ul><p>Bye</p>")
                .text();

        assertThat(text)
                .isEqualTo(
                        "Hello\n\nDear [contact:first_name],\nlook here (https://example.org/).\n\n- one\n- two\n\nBye");
    }
}
