import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up the reports of all modules and compares them with the container and end-to-end tests (classes *IT) that are
 * written: each of their test methods must have run, but for those tagged "nightly", which run where the first argument is
 * "nightly". Prints the ten slowest classes, and which tests of calls in time passed at the second attempt only. Exit code 1
 * when a test has not run, has failed or was skipped, or when more than two needed a second attempt.
 */
public class TestSummary {
    private static final Pattern TEST_METHOD = Pattern.compile(
            "^\\s*@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Example)\\b"
                    + ".*?(?:void|>)\\s+(\\w+)\\s*\\(",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern NIGHTLY_CLASS =
            Pattern.compile("^@Tag\\(\"nightly\"\\)", Pattern.MULTILINE);
    private static final Pattern NIGHTLY_METHOD =
            Pattern.compile("^ +@Tag\\(\"nightly\"\\).*?(?:void|>)\\s+(\\w+)\\s*\\(", Pattern.MULTILINE | Pattern.DOTALL);
    private static final int SLOWEST = 10;
    private static final int MOST_FLAKY = 2;
    private static final Pattern ABSTRACT = Pattern.compile("^(?:public )?abstract ", Pattern.MULTILINE);
    private static final String SOURCES = "src/test/java";

    enum Outcome { PASSED, FLAKY, FAILED, SKIPPED }

    /** One run of a test; a parameterized method has several. */
    record Run(String type, String name, Outcome outcome) {
        boolean isOf(String testClass) {
            return type.equals(testClass) || type.startsWith(testClass + "$");
        }

        boolean isOf(String testClass, String method) {
            return isOf(testClass) && name.matches(method + "(?:\\W.*)?");
        }
    }

    /** How long a class took. */
    record Duration(String type, double seconds) {}

    public static void main(String[] arguments) throws Exception {
        boolean nightly = List.of(arguments).contains("nightly");
        Path root = Path.of("");
        List<Run> runs = new ArrayList<>();
        List<Duration> durations = new ArrayList<>();
        for (Path report : files(root, ".*/target/(?:surefire|failsafe)-reports/TEST-.*\\.xml")) {
            Element suite = suite(report);
            runs.addAll(runs(suite));
            durations.add(new Duration(suite.getAttribute("name"), Double.parseDouble(suite.getAttribute("time").replace(",", ""))));
        }
        List<String> wrong = new ArrayList<>();
        runs.stream()
                .filter(run -> run.outcome() == Outcome.FAILED || run.outcome() == Outcome.SKIPPED)
                .forEach(run -> wrong.add(run.outcome() + ": " + run.type() + "." + run.name()));
        for (Path source : files(root, ".*/" + SOURCES + "/.*IT\\.java")) {
            wrong.addAll(notRun(source, runs, nightly));
        }
        System.out.println("The slowest test classes, in seconds:");
        durations.stream()
                .sorted(Comparator.comparingDouble(Duration::seconds).reversed())
                .limit(SLOWEST)
                .forEach(slow -> System.out.printf(Locale.ROOT, "%8.1f  %s%n", slow.seconds(), slow.type()));
        runs.stream()
                .filter(run -> run.outcome() == Outcome.FLAKY)
                .forEach(run -> System.out.println("FLAKY: " + run.type() + "." + run.name()));
        if (count(runs, Outcome.FLAKY) > MOST_FLAKY) {
            wrong.add("FAILED: more than " + MOST_FLAKY + " tests needed a second attempt");
        }
        wrong.forEach(System.out::println);
        System.out.println(count(runs, Outcome.PASSED) + count(runs, Outcome.FLAKY) + " passed, " + count(runs, Outcome.FAILED) + " failed, "
                + count(runs, Outcome.SKIPPED) + " skipped");
        System.exit(wrong.isEmpty() && !runs.isEmpty() ? 0 : 1);
    }

    private static List<Path> files(Path root, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (("/" + file).matches(pattern)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    private static Element suite(Path report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
    }

    private static List<Run> runs(Element suite) {
        NodeList cases = suite.getElementsByTagName("testcase");
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            runs.add(new Run(test.getAttribute("classname"), test.getAttribute("name"), outcome(test)));
        }
        return runs;
    }

    private static Outcome outcome(Element test) {
        if (test.getElementsByTagName("skipped").getLength() > 0) {
            return Outcome.SKIPPED;
        }
        int failures = test.getElementsByTagName("failure").getLength()
                + test.getElementsByTagName("error").getLength();
        int flaky = test.getElementsByTagName("flakyFailure").getLength()
                + test.getElementsByTagName("flakyError").getLength();
        return failures > 0 ? Outcome.FAILED : flaky > 0 ? Outcome.FLAKY : Outcome.PASSED;
    }

    private static List<String> notRun(Path source, List<Run> runs, boolean nightly) throws IOException {
        String text = Files.readString(source);
        if (ABSTRACT.matcher(text).find() || !nightly && NIGHTLY_CLASS.matcher(text).find()) {
            return List.of();
        }
        Set<String> left = nightly
                ? Set.of()
                : NIGHTLY_METHOD.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String path = source.toString().replace('\\', '/');
        String testClass = path.substring(path.indexOf(SOURCES) + SOURCES.length() + 1, path.length() - ".java".length())
                .replace('/', '.');
        if (runs.stream().noneMatch(run -> run.isOf(testClass))) {
            return List.of("NOT RUN: " + testClass);
        }
        return TEST_METHOD
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(method -> !left.contains(method))
                .filter(method -> runs.stream().noneMatch(run -> run.isOf(testClass, method)))
                .map(method -> "NOT RUN: " + testClass + "." + method)
                .toList();
    }

    private static long count(List<Run> runs, Outcome outcome) {
        return runs.stream().filter(run -> run.outcome() == outcome).count();
    }
}
