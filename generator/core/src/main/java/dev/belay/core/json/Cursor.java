package dev.belay.core.json;

import dev.belay.core.config.DurationText;
import dev.belay.dsl.Place;
import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One value of a file while its meaning is read. What has the wrong shape has been told by the schema: it yields a
 * stand-in here, so that reading goes on and everything else that is wrong is told too.
 */
final class Cursor {

    private static final String STAND_IN = "unreadable";

    private final JsonNode node;
    private final String pointer;
    private final ProblemCollector problems;

    private Cursor(JsonNode node, String pointer, ProblemCollector problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    static Cursor at(Document document, ProblemCollector problems) {
        return new Cursor(document.root(), "", problems);
    }

    Place place() {
        return problems.placeOf(pointer);
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isText() {
        return node.isString();
    }

    boolean isNull() {
        return node.isNull();
    }

    Cursor child(String key) {
        JsonNode child = node.isObject() && node.has(key) ? node.get(key) : MissingNode.getInstance();
        return new Cursor(child, Pointers.child(pointer, key), problems);
    }

    /** What the keys of an object stand for, in their order. */
    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    List<Cursor> elements() {
        List<Cursor> elements = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                elements.add(new Cursor(element, Pointers.child(pointer, elements.size()), problems));
            }
        }
        return elements;
    }

    String text() {
        return node.isString() ? node.stringValue() : STAND_IN;
    }

    /** The value as a text of its own. */
    String canonical() {
        return CanonicalJson.text(node);
    }

    /** The text of a constant as PostgreSQL reads it: a number as it is written, without an exponent. */
    String scalar() {
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return node.isBoolean() ? String.valueOf(node.booleanValue()) : text();
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode child = child(key).node;
        return child.isBoolean() ? child.booleanValue() : otherwise;
    }

    long number(long otherwise) {
        return node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong()
                ? node.decimalValue().longValue()
                : otherwise;
    }

    /** The constant that a word such as {@code set-null} stands for. */
    <E extends Enum<E>> E word(String key, E otherwise) {
        String written = child(key).text();
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> Words.of(constant).equals(written))
                .findFirst()
                .orElse(otherwise);
    }

    <T> Optional<T> optional(String key, Function<Cursor, T> reader) {
        return has(key) ? Optional.of(reader.apply(child(key))) : Optional.empty();
    }

    <T> List<T> list(String key, Function<Cursor, T> reader) {
        return child(key).elements().stream()
                .flatMap(element -> element.guarded(reader).stream())
                .toList();
    }

    /** What the reader makes of this value, unless the model refuses it. */
    <T> Optional<T> guarded(Function<Cursor, T> reader) {
        try {
            return Optional.of(reader.apply(this));
        } catch (RefusedException refusal) {
            // A stand-in may be refused as well; then the true cause has been told already.
            if (!problems.anyWithin(pointer)) {
                problems.add(refusal, pointer);
            }
            return Optional.empty();
        }
    }

    Identifier identifier() {
        return checked(Identifier::of, Identifier.of(STAND_IN + pointer.hashCode()));
    }

    Identifier identifier(String key) {
        return child(key).identifier();
    }

    List<Identifier> identifiers(String key) {
        return child(key).elements().stream().map(Cursor::identifier).toList();
    }

    /** The table that the keys {@code table} and {@code schema} name. */
    TableName table() {
        return new TableName(schema(), identifier("table"));
    }

    Identifier schema() {
        return optional("schema", Cursor::identifier).orElse(TableName.PUBLIC);
    }

    SqlType type(String key) {
        return child(key).checked(TypeReader::read, SqlType.builtIn("text"));
    }

    SqlExpression expression(String key) {
        return child(key).checked(SqlExpression::new, new SqlExpression(STAND_IN));
    }

    Duration duration() {
        return checked(DurationText::read, Duration.ofSeconds(1));
    }

    /** The meaning of this text; where it has none, that is told, and the stand-in is returned. */
    <T> T checked(Function<String, T> meaning, T standIn) {
        return node.isString() ? meaning(node.stringValue(), meaning, standIn) : standIn;
    }

    /** The meaning of a text that belongs to this value, such as its key. */
    <T> T meaning(String text, Function<String, T> meaning, T standIn) {
        if (problems.anyWithin(pointer)) {
            return standIn;
        }
        try {
            return meaning.apply(text);
        } catch (RefusedException refusal) {
            problems.add(refusal, pointer);
            return standIn;
        }
    }

    void refuse(String id, String cause, String remedy) {
        problems.add(id, pointer, cause, remedy);
    }

    void refuse(RefusedException refusal) {
        problems.add(refusal, pointer);
    }

    boolean isSound() {
        return !problems.anyWithin(pointer);
    }
}
