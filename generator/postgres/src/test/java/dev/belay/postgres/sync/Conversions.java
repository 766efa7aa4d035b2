package dev.belay.postgres.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the author's expressions make of a value: PostgreSQL is asked for it, in a plain SELECT, of a session that is
 * nobody's client.
 */
final class Conversions {

    /** A value of the old side that nobody has written: what a default gave before somebody overwrote it. */
    static final Image UNKNOWN = Image.of("\u0001");

    private static final Image UNKNOWN_NEW = Image.of("\u0002");

    private final Connection connection;
    private final Setting setting;
    private final Kind kind;
    private final Map<Image, Answer> ups = new HashMap<>();
    private final Map<Image, Answer> downs = new HashMap<>();

    /** What PostgreSQL answers: a value, or an SQLSTATE. */
    private record Answer(Optional<Image> value, String state) {}

    Conversions(Connection connection, Setting setting) {
        this.connection = connection;
        this.setting = setting;
        this.kind = setting.kind();
    }

    Image up(Image old) {
        if (kind.renames()) {
            return old;
        }
        return old.equals(UNKNOWN) ? UNKNOWN_NEW : value(ups.computeIfAbsent(old, this::askUp));
    }

    Image down(Image replacement) {
        return kind.renames() ? replacement : value(downs.computeIfAbsent(replacement, this::askDown));
    }

    /** The text that PostgreSQL prints for a literal of a type. */
    String printed(String literal, String type) {
        return ask("SELECT CAST(" + quoted(literal) + " AS " + type + ")::text", 1)
                .value()
                .orElseThrow()
                .parts()
                .get(0)
                .orElseThrow();
    }

    private static Image value(Answer answer) {
        return answer.value().orElseThrow(() -> new RefusedWrite(answer.state()));
    }

    private Answer askUp(Image old) {
        if (nothing(old)) {
            return new Answer(Optional.of(Image.absent(kind.news().size())), "");
        }
        List<String> values = new ArrayList<>();
        for (int part = 0; part < kind.up().size(); part++) {
            values.add("CAST((" + kind.up().get(part) + ") AS " + kind.news().get(part) + ")::text");
        }
        return orNull(
                ask(
                        "SELECT " + String.join(", ", values) + " FROM (SELECT " + given(old, "total", kind.old() + "")
                                + ") AS row_of_table",
                        values.size()),
                kind.news().size());
    }

    private Answer askDown(Image replacement) {
        if (nothing(replacement)) {
            return new Answer(Optional.of(Image.absent(1)), "");
        }
        List<String> columns = new ArrayList<>();
        for (int part = 0; part < kind.news().size(); part++) {
            columns.add(given(
                    new Image(List.of(replacement.parts().get(part))),
                    kind.newNames().get(part),
                    kind.news().get(part).toString()));
        }
        return orNull(
                ask(
                        "SELECT CAST((" + kind.down() + ") AS " + kind.old() + ")::text FROM (SELECT "
                                + String.join(", ", columns) + ") AS row_of_table",
                        1),
                1);
    }

    /** A side without any value is what the other side is without any, unless one of the two must not be. */
    private boolean nothing(Image side) {
        return side.isAbsent() && kind.splits() && !setting.notNull();
    }

    private Answer orNull(Answer answer, int columns) {
        return kind.change() == Kind.Change.CONVERT_OR_NULL && answer.value().isEmpty()
                ? new Answer(Optional.of(Image.absent(columns)), "")
                : answer;
    }

    private static String given(Image value, String column, String type) {
        return "CAST("
                + value.parts().stream()
                        .map(part -> part.map(Conversions::quoted).orElse("NULL"))
                        .collect(Collectors.joining())
                + " AS " + type + ") AS " + column;
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Answer ask(String query, int columns) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            List<Optional<String>> parts = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                parts.add(Optional.ofNullable(row.getString(column)));
            }
            return new Answer(Optional.of(new Image(parts)), "");
        } catch (SQLException refused) {
            return new Answer(Optional.empty(), refused.getSQLState());
        }
    }
}
