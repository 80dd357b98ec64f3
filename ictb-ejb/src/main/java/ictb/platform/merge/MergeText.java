package ictb.platform.merge;

import ictb.platform.DomainException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with merge fields, read once and merged for each contact: {@code Dear [contact:first_name|friend]}. What stands
 * behind the bar is said where the contact has nothing there. Other brackets are text.
 */
public final class MergeText {

    private static final Pattern FIELD = Pattern.compile("\\[([a-z]+:[a-z0-9_]+)(?:\\|([^\\[\\]|]*))?]");

    /** A piece of text, then perhaps a field. */
    private record Segment(String before, Optional<MergeField> field, String otherwise) {}

    private final List<Segment> segments;

    private MergeText(List<Segment> segments) {
        this.segments = segments;
    }

    /** @throws DomainException when it names a field that there is not */
    public static MergeText of(String written) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = FIELD.matcher(written);
        int end = 0;
        while (matcher.find()) {
            Optional<String> otherwise = Optional.ofNullable(matcher.group(2));
            segments.add(new Segment(
                    written.substring(end, matcher.start()),
                    Optional.of(MergeField.of(matcher.group(1))),
                    otherwise.orElse("")));
            end = matcher.end();
        }
        segments.add(new Segment(written.substring(end), Optional.empty(), ""));
        return new MergeText(List.copyOf(segments));
    }

    public Set<MergeField> fields() {
        Set<MergeField> fields = EnumSet.noneOf(MergeField.class);
        segments.forEach(segment -> segment.field().ifPresent(fields::add));
        return fields;
    }

    /** @throws DomainException when it has a field that only e-mail has */
    public MergeText withoutUnsubscribing() {
        if (fields().contains(MergeField.UNSUBSCRIBE_URL)) {
            throw new DomainException("[unsubscribe:url] is for e-mail alone");
        }
        return this;
    }

    /**
     * @param values of the fields; empty or blank = what stands behind the bar
     * @param escaping of what is filled in, as the text's form wants it
     */
    public String merge(Function<MergeField, Optional<String>> values, UnaryOperator<String> escaping) {
        StringBuilder merged = new StringBuilder();
        for (Segment segment : segments) {
            merged.append(segment.before());
            segment.field()
                    .map(field -> values.apply(field)
                            .filter(value -> !value.isBlank())
                            .map(escaping)
                            .orElse(segment.otherwise()))
                    .ifPresent(merged::append);
        }
        return merged.toString();
    }
}
