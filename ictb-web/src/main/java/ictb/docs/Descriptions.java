package ictb.docs;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import ictb.platform.api.ApiParam;
import ictb.platform.api.Operation;
import ictb.platform.api.Shape;
import ictb.platform.api.Words;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Javadoc says about methods, arguments and members, as plain text. */
public final class Descriptions {

    /** What means the same wherever it stands, and where Javadoc says nothing more of it. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "usr_id", "whose; default one's own; others', and -1 for everybody's, for administrators alone",
            "limit", "rows at the most, 1 to 10,000; default 1,000",
            "after", "the id of the last row seen: the next page");

    private Descriptions() {}

    public static String of(Operation operation) {
        return text(RuntimeJavadoc.getJavadoc(operation.method()).getComment());
    }

    /** An argument of the method itself; empty where nothing is said. */
    static Optional<String> ofArgument(Operation operation, Shape.Member argument) {
        Method method = operation.method();
        List<ParamJavadoc> told = RuntimeJavadoc.getJavadoc(method).getParams();
        return Arrays.stream(method.getParameters())
                .filter(parameter ->
                        parameter.getAnnotation(ApiParam.class).value().equals(argument.name()))
                .map(Parameter::getName)
                .flatMap(name -> told(told, name).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(EVERYWHERE.get(argument.name())));
    }

    /** A member of an object. */
    static Optional<String> ofMember(Shape.ObjectOf object, Shape.Member member) {
        return object.types().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> wireName(component).equals(member.name()))
                        .flatMap(component ->
                                told(RuntimeJavadoc.getJavadoc(type).getRecordComponents(), component.getName())
                                        .stream()))
                .findFirst();
    }

    /** The object as a whole. */
    static String ofObject(Shape.ObjectOf object) {
        return text(RuntimeJavadoc.getJavadoc(object.types().get(0)).getComment());
    }

    private static String wireName(RecordComponent component) {
        ApiParam declared = component.getAnnotation(ApiParam.class);
        return declared == null ? Words.snakeCase(component.getName()) : declared.value();
    }

    private static Optional<String> told(List<ParamJavadoc> params, String name) {
        return params.stream()
                .filter(param -> param.getName().equals(name))
                .map(param -> text(param.getComment()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String text(Comment comment) {
        PlainText plain = new PlainText();
        comment.visit(plain);
        return plain.text
                .toString()
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Leaves of tags what they are about. */
    private static final class PlainText implements CommentVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String value) {
            text.append(value);
        }

        @Override
        public void inlineLink(Link link) {
            text.append(link.getLabel());
        }

        @Override
        public void inlineTag(String name, String value) {
            text.append(value);
        }

        @Override
        public void inlineValue(Value value) {
            text.append(value.getReferencedMemberName());
        }
    }
}
