package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every row of a client against what the client believes. A value of its own has to be there exactly as written;
 * the column beside it has to be what the change's conversion makes of it, evaluated by the server and compared as an
 * image, or what it was before where nothing has changed it since; a row has to be there, and a deleted one not.
 *
 * <p>The replacement of an old value is the value of {@code up}. The old value of a replacement is the value of {@code
 * down}, or any value whose {@code up} is the replacement: a release that writes what is there already changes nothing,
 * whether or not the conversion round-trips.
 */
final class Judge {
    private static final int CHUNK = 1000;
    private static final Identifier OWN = Identifier.of("belay own");

    private final Client client;
    private final Progress progress;
    private final String unit;
    private final ReportCollector report;
    private final Strictness strictness;

    /** What a difference in a value of the client's own means. */
    enum Strictness {
        /** Something in the database changes what is written, and did so before the rollout began. */
        BASELINE,
        /** SQL of the author has run, which may change any value: what is there is taken over. */
        TAKE_OVER,
        /** A fault. */
        REPORT
    }

    Judge(Client client, Progress progress, String unit, ReportCollector report, Strictness strictness) {
        this.client = client;
        this.progress = progress;
        this.unit = unit;
        this.report = report;
        this.strictness = strictness;
    }

    void judge() throws SQLException {
        for (TableClient table : client.tables) {
            Optional<Standing> standing = Standing.of(table.shape, client.survey());
            if (standing.isPresent() && table.model.size() > 0) {
                judge(table, standing.get());
            }
        }
    }

    private void judge(TableClient table, Standing standing) throws SQLException {
        Optional<String> matching = standing.matching(table.shape, SqlText.name(OWN));
        if (matching.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>(table.model.rows());
        for (int start = 0; start < rows.size(); start += CHUNK) {
            List<Row> chunk = rows.subList(start, Math.min(start + CHUNK, rows.size()));
            Look look = new Look(table, standing);
            String sql = look.sql(matching.get());
            try {
                compare(table, look, chunk, client.survey().query(sql, arrays(table, chunk)));
            } catch (SQLException e) {
                report(table, chunk.get(0), "*", "rows that can be read", e.getSQLState() + " " + e.getMessage());
            }
        }
        deleted(table, standing);
    }

    private static List<@Nullable String[]> arrays(TableClient table, List<Row> rows) {
        return Survey.arrays(
                table.shape.columns().size(), rows.stream().map(Row::values).toList());
    }

    private void compare(TableClient table, Look look, List<Row> rows, List<List<@Nullable String>> seen) {
        for (List<@Nullable String> result : seen) {
            Row row = rows.get(Integer.parseInt(String.valueOf(result.get(0))) - 1);
            if (!"t".equals(result.get(1))) {
                report(table, row, "*", "the row", "no row");
                table.model.remove(row);
                continue;
            }
            Row corrected = row.copy(row.touched());
            look.own.forEach((column, place) -> own(table, look, row, corrected, column, result));
            for (int link = 0; link < table.shape.links().size(); link++) {
                if (look.others.containsKey(link)) {
                    other(table, look, row, link, result);
                }
            }
            table.model.replace(row, corrected.look());
        }
    }

    private void own(TableClient table, Look look, Row row, Row corrected, int column, List<@Nullable String> result) {
        String saw = result.get(look.own.get(column));
        if (row.known()[column] && !Objects.equals(row.values()[column], saw)) {
            Optional<Mend> mend = mend(table, column);
            boolean mended = mend.isPresent()
                    && (mend.get().exact() ? "t".equals(result.get(look.mends.get(column))) : saw != null);
            if (strictness == Strictness.BASELINE) {
                table.rewritten.add(column);
            } else if (strictness == Strictness.REPORT && !mended && !table.rewritten.contains(column)) {
                report(table, row, name(table, column), row.values()[column], saw);
            }
        } else if (row.known()[column] && look.mends.containsKey(column)) {
            mustBeMended(table, look, row, column, result);
        }
        corrected.set(column, saw);
    }

    /** A value that is as written, although by now it should have been mended. */
    private void mustBeMended(TableClient table, Look look, Row row, int column, List<@Nullable String> result) {
        Mend mend = mend(table, column).orElseThrow();
        boolean due = !mend.trigger().isEmpty()
                && (progress.filled(table.shape.table(), mend.column())
                        || progress.watched(table.shape.table(), mend.column(), row.touched()));
        boolean mended = mend.exact() ? "t".equals(result.get(look.mends.get(column))) : row.values()[column] != null;
        if (due && !mended) {
            report(table, row, name(table, column), "a value to be mended", row.values()[column]);
        }
    }

    private void other(TableClient table, Look look, Row row, int number, List<@Nullable String> result) {
        Link link = table.shape.links().get(number);
        int place = look.others.get(number);
        String saw = result.get(place);
        if (row.holding()[number]) {
            if (!Objects.equals(row.held()[number], saw)) {
                report(table, row, link.other().value(), row.held()[number], saw);
            }
            return;
        }
        boolean due = !link.forward()
                || progress.filled(table.shape.table(), link.other())
                || progress.watched(table.shape.table(), link.other(), row.touched());
        boolean agrees = "t".equals(result.get(place + 1));
        boolean waiting = saw == null && !due;
        int[] own = link.own().stream().mapToInt(table.shape::indexOf).toArray();
        if (!agrees && !waiting && Arrays.stream(own).allMatch(column -> row.known()[column])) {
            String expected = "what the conversion makes of "
                    + Arrays.stream(row.pick(own)).map(String::valueOf).collect(Collectors.joining(", "));
            report(table, row, link.other().value(), expected, saw);
        }
    }

    private void deleted(TableClient table, Standing standing) throws SQLException {
        List<@Nullable String[]> keys = table.model.deleted();
        List<ShapeColumn> columns =
                table.shape.key().stream().map(table.shape::column).toList();
        Optional<String> matching = standing.matching(table.shape, SqlText.name(OWN));
        if (keys.isEmpty() || matching.isEmpty()) {
            return;
        }
        String sql = "SELECT " + SqlText.name(OWN) + ".\"belay$n\" FROM " + Survey.typed(columns, OWN) + " JOIN "
                + SqlText.name(standing.relation()) + " AS t ON " + matching.get();
        for (List<@Nullable String> found : client.survey().query(sql, Survey.arrays(columns.size(), keys))) {
            String[] key = keys.get(Integer.parseInt(String.valueOf(found.get(0))) - 1);
            boolean written =
                    table.model.rows().stream().anyMatch(row -> Arrays.equals(row.pick(table.shape.keyIndexes()), key));
            if (!written) {
                report.mismatch(new Mismatch(
                        client.kind, unit, table.shape.relation(), String.join(", ", key), "*", "deleted", "a row"));
            }
        }
    }

    private static Optional<Mend> mend(TableClient table, int column) {
        Identifier name = table.shape.columns().get(column).name();
        return table.shape.mends().stream()
                .filter(mend -> mend.column().equals(name))
                .findFirst();
    }

    private static String name(TableClient table, int column) {
        return table.shape.columns().get(column).name().value();
    }

    private void report(TableClient table, Row row, String column, @Nullable String wrote, @Nullable String saw) {
        report.mismatch(new Mismatch(
                client.kind,
                unit,
                table.shape.relation(),
                table.keyText(row),
                column,
                String.valueOf(wrote),
                String.valueOf(saw)));
    }

    /** The query that shows the rows, and where in its result everything is. */
    private static final class Look {
        final Map<Integer, Integer> own = new HashMap<>();
        final Map<Integer, Integer> mends = new HashMap<>();
        final Map<Integer, Integer> others = new HashMap<>();
        private final List<String> selected = new ArrayList<>();
        private final TableClient table;
        private final Standing standing;

        Look(TableClient table, Standing standing) {
            this.table = table;
            this.standing = standing;
            String alias = SqlText.name(OWN);
            selected.add(alias + ".\"belay$n\"");
            selected.add(standing.witness(table.shape) + " IS NOT NULL");
            for (int column = 0; column < table.shape.columns().size(); column++) {
                ownColumn(column, alias);
            }
            for (int link = 0; link < table.shape.links().size(); link++) {
                if (standing.shows(table.shape.links().get(link))) {
                    linked(link, alias);
                }
            }
        }

        private void ownColumn(int column, String alias) {
            ShapeColumn known = table.shape.columns().get(column);
            if (!standing.has(known.name()) || table.shape.broken().contains(known.name())) {
                return;
            }
            own.put(column, selected.size());
            selected.add(SqlText.printed(table.shape.asOwn(known, "t." + SqlText.name(known.name())), known.type()));
            mend(table, column).ifPresent(mend -> {
                mends.put(column, selected.size());
                String expected = "(SELECT CAST((" + mend.expression() + ") AS " + SqlText.type(known.type())
                        + ") FROM (SELECT " + alias + ".*) AS "
                        + SqlText.name(table.shape.relation().name()) + ")";
                selected.add(image("t." + SqlText.name(known.name()), expected));
            });
        }

        private void linked(int number, String alias) {
            Link link = table.shape.links().get(number);
            Map<String, String> owns = link.own().stream()
                    .collect(Collectors.toMap(
                            SqlText::name, column -> ownValue(column, alias), (a, b) -> a, LinkedHashMap::new));
            String otherValue = "t." + SqlText.name(link.other());
            Identifier from = table.shape.relation().name();
            String agrees = image(otherValue, link.otherFrom(name -> String.valueOf(owns.get(name)), from));
            if (!link.forward()) {
                agrees = "(" + agrees + " OR "
                        + image(String.join(", ", owns.values()), link.ownFrom(name -> "t." + name, from)) + ")";
            }
            others.put(number, selected.size());
            selected.add(SqlText.printed(otherValue, link.otherType()));
            selected.add(agrees);
        }

        /** What the client believes, or what is there where a trigger of others had the last word. */
        private String ownValue(Identifier column, String alias) {
            boolean learned = table.rewritten.contains(table.shape.indexOf(column)) && standing.has(column);
            return (learned ? "t." : alias + ".") + SqlText.name(column);
        }

        /** Equality of every bit, also for types that have no other. */
        private static String image(String left, String right) {
            return "ROW(" + left + ")::record OPERATOR(pg_catalog.*=) ROW(" + right + ")::record";
        }

        String sql(String matching) {
            return selected.stream().collect(Collectors.joining(", ", "SELECT ", ""))
                    + " FROM " + Survey.typed(table.shape.columns(), OWN) + " LEFT JOIN "
                    + SqlText.name(standing.relation()) + " AS t ON " + matching;
        }
    }
}
