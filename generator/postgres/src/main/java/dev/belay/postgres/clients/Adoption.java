package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands some rows of one client to a client of the other release, once they have been judged: from then on that one
 * owns them. So each release also works on rows that the other one wrote, and on rows that a backfill filled.
 */
final class Adoption {
    private static final int EVERY = 4;
    private static final int MOST = 40;
    private static final Identifier OWN = Identifier.of("belay own");

    private Adoption() {}

    static void handOver(Client from, Client to) throws SQLException {
        for (TableClient table : from.tables) {
            for (TableClient target : to.tables) {
                // What the next release writes need not fit the narrower type that the previous one knows.
                if (target.shape.table().equals(table.shape.table())
                        && target.shape.retyped().isEmpty()) {
                    handOver(from, table, target);
                }
            }
        }
    }

    private static void handOver(Client from, TableClient table, TableClient target) throws SQLException {
        // What a view shows to the next release may have a name that means something else in the table.
        Optional<Standing> standing = Standing.of(target.shape.isInViews() ? target.shape : table.shape, from.survey());
        Optional<String> matching = standing.flatMap(each -> each.matching(table.shape, SqlText.name(OWN)));
        List<Identifier> wanted = Stream.concat(
                        target.shape.columns().stream().map(ShapeColumn::name),
                        held(target.shape).map(Link::other))
                .toList();
        List<String> printed = Stream.concat(
                        target.shape.columns().stream()
                                .map(column -> SqlText.printed("t." + SqlText.name(column.name()), column.type())),
                        held(target.shape)
                                .map(link -> SqlText.printed("t." + SqlText.name(link.other()), link.otherType())))
                .toList();
        if (matching.isEmpty() || !standing.get().columns().containsAll(wanted)) {
            return;
        }
        List<Row> rows = chosen(table.model);
        List<ShapeColumn> key =
                table.shape.key().stream().map(table.shape::column).toList();
        List<@Nullable String[]> keys =
                rows.stream().map(row -> row.pick(table.shape.keyIndexes())).toList();
        String sql = "SELECT " + SqlText.name(OWN) + ".\"belay$n\", " + String.join(", ", printed) + " FROM "
                + Survey.typed(key, OWN) + " JOIN "
                + SqlText.name(standing.get().relation()) + " AS t ON " + matching.get();
        if (rows.isEmpty()) {
            return;
        }
        for (List<@Nullable String> found : from.survey().query(sql, Survey.arrays(key.size(), keys))) {
            Row given = rows.get(Integer.parseInt(String.valueOf(found.get(0))) - 1);
            table.model.remove(given);
            target.model.add(taken(target.shape, found, given.touched()));
        }
    }

    private static List<Row> chosen(TableModel model) {
        List<Row> chosen = new ArrayList<>();
        for (int index = 0; index < model.size() && chosen.size() < MOST; index += EVERY) {
            chosen.add(model.rows().get(index));
        }
        return chosen;
    }

    private static Row taken(ShapeTable shape, List<@Nullable String> found, int touched) {
        int width = shape.columns().size();
        Row row = Row.unknown(width, shape.links().size()).copy(touched);
        for (int column = 0; column < width; column++) {
            row.set(column, found.get(column + 1));
        }
        for (int link = 0; link < shape.links().size() && held(shape).findAny().isPresent(); link++) {
            row.held()[link] = found.get(width + link + 1);
            row.holding()[link] = true;
        }
        return row.look();
    }

    /** The links to columns that stand beside the own ones; behind a view nobody sees them. */
    private static Stream<Link> held(ShapeTable shape) {
        return shape.isInViews() ? Stream.of() : shape.links().stream();
    }
}
