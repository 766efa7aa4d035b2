package dev.belay.maven;

import dev.belay.core.lock.Heading;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The annotations of migrations in a source file, read and written as text: before a rebase the sources of two branches
 * do not compile together.
 *
 * @param text the text of the file
 * @param annotations where the annotations stand
 */
record MigrationSource(String text, List<Annotation> annotations) {

    private static final Pattern ASIDE =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@(?:dev\\.belay\\.dsl\\.)?Migration\\s*\\(");
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern AT = Pattern.compile("\\bat\\s*=\\s*\"([^\"]*)\"");

    /**
     * An annotation.
     *
     * @param heading what it says
     * @param id where its id begins
     * @param at where its time begins
     * @param time its time as it is written
     */
    record Annotation(Heading heading, int id, int at, String time) {}

    /** Reads a file; annotations whose values are no literals are passed over. */
    static MigrationSource of(String text) {
        List<Annotation> annotations = new ArrayList<>();
        String code = withoutAsides(text);
        Matcher found = ANNOTATION.matcher(code);
        while (found.find()) {
            int end = code.indexOf(')', found.end());
            if (end > 0) {
                annotation(text, found.end(), text.substring(found.end(), end)).ifPresent(annotations::add);
            }
        }
        return new MigrationSource(text, annotations);
    }

    /** The text with another id and time in the annotation of an id. */
    String with(String id, Heading heading) {
        StringBuilder edited = new StringBuilder(text);
        annotations.stream()
                .filter(annotation -> annotation.heading().id().equals(id))
                .forEach(annotation -> {
                    String time = heading.at().equals(annotation.heading().at())
                            ? annotation.time()
                            : heading.at().toString();
                    boolean idIsLater = annotation.id() > annotation.at();
                    if (idIsLater) {
                        edited.replace(annotation.id(), annotation.id() + id.length(), heading.id());
                    }
                    edited.replace(
                            annotation.at(), annotation.at() + annotation.time().length(), time);
                    if (!idIsLater) {
                        edited.replace(annotation.id(), annotation.id() + id.length(), heading.id());
                    }
                });
        return edited.toString();
    }

    private static Optional<Annotation> annotation(String text, int start, String values) {
        Optional<MatchResult> id = find(ID, values);
        Optional<MatchResult> at = find(AT, values);
        if (id.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        try {
            String time = at.get().group(1);
            return Optional.of(new Annotation(
                    new Heading(id.get().group(1), LocalDateTime.parse(time)),
                    start + id.get().start(1),
                    start + at.get().start(1),
                    time));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    /** The code with blanks for comments and for what strings hold, each character in its place. */
    private static String withoutAsides(String text) {
        return ASIDE.matcher(text).replaceAll(aside -> " ".repeat(aside.group().length()));
    }
}
