package ictb.docs;

import ictb.docs.Reference.Entry;
import ictb.docs.Reference.Row;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The reference as a page of HTML: to read, and to try with a key of one's own. Has no script and no style of its own in it. */
final class ReferencePage {

    private ReferencePage() {}

    static String of(Reference reference) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.selectXpath("/html").first().attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/docs/reference.css");
        page.head().appendElement("script").attr("src", "/docs/reference.js").attr("defer", true);
        page.title("ICTB API");
        contents(page.body().appendElement("nav"), reference);
        Element main = page.body().appendElement("main");
        introduction(main);
        BlockHtml.append(main.appendElement("section").addClass("first"), Introduction.of(reference));
        reference.entries().forEach(entry -> section(main, entry));
        return "<!DOCTYPE html>\n" + page.outerHtml();
    }

    private static void contents(Element nav, Reference reference) {
        nav.appendElement("h1").text("ICTB API");
        nav.appendElement("input")
                .attr("id", "filter")
                .attr("type", "search")
                .attr("placeholder", "Find a method")
                .attr("aria-label", "Find a method");
        for (Block block : Introduction.of(reference)) {
            if (block instanceof Block.Heading heading) {
                nav.appendElement("a").attr("href", "#" + heading.anchor()).text(heading.text());
            }
        }
        String group = "";
        for (Entry entry : reference.entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                nav.appendElement("h2").text(group);
            }
            nav.appendElement("a").attr("href", "#" + entry.name()).text(entry.name());
        }
    }

    private static void introduction(Element main) {
        Element key = main.appendElement("section").addClass("key");
        key.appendElement("label").attr("for", "key").text("API key, to try the methods");
        key.appendElement("input")
                .attr("id", "key")
                .attr("type", "password")
                .attr("autocomplete", "off")
                .attr("placeholder", "ictb_…");
        key.appendElement("p")
                .text(
                        "Made by Account_ApiKey_Create. It stays in this page and is gone with it. What is tried here is really"
                                + " done, with your data.");
        Element forPrograms = key.appendElement("p").text("For programs: ");
        forPrograms.appendElement("a").attr("href", "/openapi.json").text("OpenAPI");
        forPrograms
                .appendText(", and for SOAP clients the ")
                .appendElement("a")
                .attr("href", "/soap?wsdl")
                .text("WSDL");
    }

    private static void section(Element main, Entry entry) {
        Element section = main.appendElement("section").attr("id", entry.name());
        section.appendElement("h3").text(entry.name());
        if (!entry.description().isEmpty()) {
            section.appendElement("p").text(entry.description());
        }
        section.appendElement("p").addClass("terms").text(terms(entry));
        table(section, entry.arguments(), "Argument");
        section.appendElement("h4")
                .text("Answers " + ShapeText.of(entry.operation().answer()));
        table(section, entry.answer(), "Member");
        entry.example().ifPresent(example -> samples(section, entry.name(), example));
        refusals(section, entry.refusals());
        trial(section, entry);
    }

    private static String terms(Entry entry) {
        return (entry.operation().reads() ? "POST or GET" : "POST")
                + (entry.operation().getByKey() ? ", or GET with an API key," : "") + " /rest/" + entry.name()
                + " · permission "
                + entry.operation().permission()
                + (entry.takesIdempotencyKey() ? " · takes an Idempotency-Key" : "");
    }

    private static void table(Element section, List<Row> rows, String first) {
        if (rows.isEmpty()) {
            return;
        }
        Element table = section.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of(first, "Type", "").forEach(name -> head.appendElement("th").text(name));
        Element body = table.appendElement("tbody");
        for (Row row : rows) {
            Element line = body.appendElement("tr");
            Element name = line.appendElement("td");
            name.appendElement("code").text(row.path());
            if (row.isRequired() && first.equals("Argument")) {
                name.appendElement("b").attr("title", "must be there").text(" *");
            }
            row.aliases()
                    .forEach(alias ->
                            name.appendText(" or ").appendElement("code").text(alias));
            line.appendElement("td").text(row.type());
            line.appendElement("td").text(row.description());
        }
    }

    private static void samples(Element section, String method, Example example) {
        Samples samples = new Samples(method, example);
        section.appendElement("h4").text("Samples");
        sample(section, "curl", samples.curl());
        sample(section, "PHP", samples.php());
        sample(section, "Java", samples.java());
        sample(section, "Answer", example.answer().toString());
    }

    private static void sample(Element section, String title, String code) {
        Element details = section.appendElement("details");
        details.appendElement("summary").text(title);
        details.appendElement("pre").text(code);
    }

    private static void refusals(Element section, List<String> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        Element details = section.appendElement("details");
        details.appendElement("summary").text("Refusals");
        Element list = details.appendElement("ul");
        refusals.forEach(refusal -> list.appendElement("li").text(refusal));
    }

    private static void trial(Element section, Entry entry) {
        Element details = section.appendElement("details").addClass("try");
        details.appendElement("summary").text("Try it");
        Element form = details.appendElement("form").attr("data-method", entry.name());
        entry.operation().arguments().forEach(argument -> {
            Element label = form.appendElement("label").text(argument.name() + (argument.isRequired() ? " *" : ""));
            label.appendElement("input")
                    .attr("name", argument.name())
                    .attr("type", ShapeText.of(argument.shape()).equals("file") ? "file" : "text")
                    .attr("placeholder", ShapeText.of(argument.shape()));
        });
        form.appendElement("button").attr("type", "submit").text("Call " + entry.name());
        form.appendElement("pre").addClass("answer").attr("aria-live", "polite");
    }
}
