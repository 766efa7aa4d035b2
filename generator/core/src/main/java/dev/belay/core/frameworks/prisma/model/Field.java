package dev.belay.core.frameworks.prisma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a model that declares a field, or of an enum that declares a value.
 *
 * @param name its name in the schema
 * @param type its type without the arity; empty for a value of an enum
 * @param arity {@code ?}, {@code []} or nothing
 * @param attributes what follows, each with its {@code @}
 * @param comment what stands behind, with its slashes
 */
record Field(String name, String type, String arity, List<String> attributes, String comment) {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]\\w*)"
            + "(?:\\s+((?:Unsupported\\(\"(?:[^\"\\\\]|\\\\.)*\"\\)|[A-Za-z]\\w*(?:\\.\\w+)*))(\\?|\\[\\]\\??)?)?"
            + "(?:\\s+(@.*?))?\\s*");
    private static final List<String> ORDER =
            List.of("@id", "@unique", "@default", "@updatedAt", "@map", "@relation", "@ignore", "@db.");

    Field {
        attributes = List.copyOf(attributes);
    }

    /** A field without attributes. */
    static Field of(String name, String type, String arity) {
        return new Field(name, type, arity, List.of(), "");
    }

    /** The field that a line declares; empty for every other line. */
    static Optional<Field> read(String line) {
        int comment = commentAt(line);
        Matcher matcher = LINE.matcher(line.substring(0, comment));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Field(
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)).orElse(""),
                Optional.ofNullable(matcher.group(3)).orElse(""),
                attributes(Optional.ofNullable(matcher.group(4)).orElse("")),
                line.substring(comment).strip()));
    }

    /** The name in the database. */
    String column() {
        return attribute("@map(")
                .map(map -> map.replaceFirst("^@map\\(\\s*(?:name:\\s*)?", "").replaceFirst("\\s*\\)$", ""))
                .map(Words::unquoted)
                .orElse(name);
    }

    /** The first attribute that begins so. */
    Optional<String> attribute(String beginning) {
        return attributes.stream().filter(each -> each.startsWith(beginning)).findFirst();
    }

    /** The same field with that attribute in its usual place. */
    Field with(String attribute) {
        List<String> more = new ArrayList<>(attributes);
        int place = 0;
        while (place < more.size() && rank(more.get(place)) <= rank(attribute)) {
            place++;
        }
        more.add(place, attribute);
        return new Field(name, type, arity, more, comment);
    }

    /** The same field with an attribute if there is one. */
    Field with(Optional<String> attribute) {
        return attribute.map(this::with).orElse(this);
    }

    /** The same field without those attributes. */
    Field without(Predicate<String> which) {
        return new Field(
                name, type, arity, attributes.stream().filter(which.negate()).toList(), comment);
    }

    /** The same field of another type. */
    Field typed(String newType, String newArity) {
        return new Field(name, newType, newArity, attributes, comment);
    }

    /** What stands in the second column. */
    String typeText() {
        return type + arity;
    }

    /** The line, with its columns as wide as those of its neighbours. */
    String text(int nameWidth, int typeWidth) {
        String typed = type.isEmpty() ? "" : " " + padded(typeText(), typeWidth);
        String line = "  " + padded(name, nameWidth) + typed + " " + String.join(" ", attributes);
        return line.stripTrailing() + (comment.isEmpty() ? "" : " " + comment);
    }

    private static int rank(String attribute) {
        for (int rank = 0; rank < ORDER.size(); rank++) {
            if (attribute.startsWith(ORDER.get(rank))) {
                return rank;
            }
        }
        return ORDER.size();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Where a comment begins; the length of the line where there is none. */
    private static int commentAt(String line) {
        boolean inString = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            if (inString && letter == '\\') {
                index++;
            } else if (letter == '"') {
                inString = !inString;
            } else if (!inString && line.startsWith("//", index)) {
                return index;
            }
        }
        return line.length();
    }

    /** Cuts at the signs that begin an attribute, which are those outside of strings and parentheses. */
    private static List<String> attributes(String text) {
        List<String> attributes = new ArrayList<>();
        int depth = 0;
        boolean inString = false;
        int begin = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (inString && letter == '\\') {
                index++;
            } else if (letter == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (letter == '@' && depth == 0 && index > begin) {
                    attributes.add(text.substring(begin, index).strip());
                    begin = index;
                }
            }
        }
        if (!text.isBlank()) {
            attributes.add(text.substring(begin).strip());
        }
        return attributes;
    }
}
