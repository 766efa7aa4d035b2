package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands at a boundary under the names of one table: the table itself, or the view that stands in for it.
 *
 * @param relation its name
 * @param columns its columns
 */
record Standing(TableName relation, Set<Identifier> columns) {

    /**
     * The view that a release finds through its search_path; else the table where it is there under one of its names, else
     * the view under the client's own name.
     */
    static Optional<Standing> of(ShapeTable shape, Survey survey) throws SQLException {
        Optional<Standing> table = shape.isInViews() ? find(shape.relation(), "'v'", survey) : Optional.empty();
        for (TableName name : List.of(shape.table(), shape.relation())) {
            table = table.isPresent() ? table : find(name, "'r', 'p'", survey);
        }
        return table.isPresent() ? table : find(shape.relation(), "'v'", survey);
    }

    private static Optional<Standing> find(TableName name, String kinds, Survey survey) throws SQLException {
        List<List<String>> rows = survey.query(
                "SELECT a.attname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "
                        + SqlText.quoted(name.schema().value()) + " AND c.relname = "
                        + SqlText.quoted(name.name().value()) + " AND c.relkind IN (" + kinds
                        + ") AND a.attnum > 0 AND NOT a.attisdropped",
                List.of());
        Set<Identifier> columns =
                rows.stream().map(row -> Identifier.of(row.get(0))).collect(Collectors.toCollection(HashSet::new));
        return columns.isEmpty() ? Optional.empty() : Optional.of(new Standing(name, columns));
    }

    boolean has(Identifier column) {
        return columns.contains(column);
    }

    /** Whether it shows the column beside the own ones of a link; under its name it may show one of these instead. */
    boolean shows(Link link) {
        return has(link.other()) && !link.owns(link.other());
    }

    /** The condition that finds the row {@code own} of a client in the relation {@code t}; empty where it cannot. */
    Optional<String> matching(ShapeTable shape, String own) {
        StringBuilder condition = new StringBuilder();
        for (Identifier column : shape.key()) {
            Optional<String> term = has(column)
                    ? Optional.of("t." + SqlText.name(column) + " = " + own + "." + SqlText.name(column))
                    : throughLink(shape, column, own);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            condition.append(condition.isEmpty() ? "" : " AND ").append(term.get());
        }
        return Optional.of(condition.toString());
    }

    private Optional<String> throughLink(ShapeTable shape, Identifier column, String own) {
        return shape.links().stream()
                .filter(link -> link.own().equals(List.of(column)) && has(link.other()))
                .map(link -> "t." + SqlText.name(link.other()) + " = "
                        + link.otherFrom(name -> own + "." + name, relation.name()))
                .findFirst();
    }

    /** A column of the relation that is never NULL in a row that is there. */
    String witness(ShapeTable shape) {
        Identifier column = shape.key().get(0);
        Identifier there = has(column)
                ? column
                : shape.links().stream()
                        .filter(link -> link.own().equals(List.of(column)))
                        .map(Link::other)
                        .findFirst()
                        .orElse(column);
        return "t." + SqlText.name(there);
    }
}
