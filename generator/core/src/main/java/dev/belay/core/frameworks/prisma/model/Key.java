package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A primary key, a unique key or an index, as far as Prisma sees it: indexes over expressions it does not, and a unique
 * constraint is a unique index to it.
 *
 * @param kind which of the three
 * @param name its name in the database
 * @param columns its columns in order, those that an index carries along included
 * @param descending those of its columns that are sorted downwards
 * @param method the access method in Prisma's word; empty for btree
 * @param classes what an operator class adds to a column, by column
 * @param predicate which rows it holds
 */
record Key(
        Kind kind,
        String name,
        List<String> columns,
        List<String> descending,
        Optional<String> method,
        Map<String, String> classes,
        Optional<String> predicate) {

    /** What a key is for. */
    enum Kind {
        ID("@id", "_pkey"),
        UNIQUE("@unique", "_key"),
        INDEX("@index", "_idx");

        private final String attribute;
        private final String ending;

        Kind(String attribute, String ending) {
            this.attribute = attribute;
            this.ending = ending;
        }

        String attribute() {
            return attribute;
        }

        String ending() {
            return ending;
        }
    }

    private static final int LONGEST_NAME = 63;

    /** All keys of a table that Prisma sees. */
    static List<Key> of(Table table) {
        return Stream.concat(
                        table.constraints().stream().map(Key::of).flatMap(Optional::stream),
                        table.indexes().stream().map(Key::of).flatMap(Optional::stream))
                .toList();
    }

    /** Whether the key has the name that Prisma would choose. */
    boolean hasUsualName(TableName table) {
        String usual = table.name().value() + (kind == Kind.ID ? "" : "_" + String.join("_", columns)) + kind.ending();
        return usual.equals(name) && usual.length() <= LONGEST_NAME;
    }

    /** Whether the other says the same of its table in the same words. */
    boolean isSaidAs(Key other, TableName table, TableName otherTable) {
        return equals(other) && hasUsualName(table) == other.hasUsualName(otherTable);
    }

    /** Whether one column's own line can say it. */
    boolean fitsField() {
        return kind != Kind.INDEX
                && columns.size() == 1
                && descending.isEmpty()
                && classes.isEmpty()
                && predicate.isEmpty();
    }

    private static Optional<Key> of(NamedConstraint constraint) {
        return constraint.definition().accept(new TableConstraint.Visitor<Optional<Key>>() {
            @Override
            public Optional<Key> primaryKey(PrimaryKey key) {
                return Optional.of(plain(Kind.ID, constraint.name(), key.columns()));
            }

            @Override
            public Optional<Key> unique(Unique key) {
                return Optional.of(plain(Kind.UNIQUE, constraint.name(), key.columns()));
            }

            @Override
            public Optional<Key> check(Check check) {
                return Optional.empty();
            }

            @Override
            public Optional<Key> foreignKey(ForeignKey key) {
                return Optional.empty();
            }
        });
    }

    private static Key plain(Kind kind, Identifier name, List<Identifier> columns) {
        return new Key(
                kind,
                name.value(),
                columns.stream().map(Identifier::value).toList(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    private static Optional<Key> of(IndexDefinition index) {
        if (index.parts().stream().anyMatch(part -> part.column().isEmpty())) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        index.parts().forEach(part -> columns.add(column(part)));
        index.include().forEach(column -> columns.add(column.value()));
        return Optional.of(new Key(
                index.unique() ? Kind.UNIQUE : Kind.INDEX,
                index.name().value(),
                columns,
                index.parts().stream()
                        .filter(part -> part.sort() == IndexPart.Sort.DESCENDING)
                        .map(Key::column)
                        .toList(),
                Optional.of(index.method())
                        .filter(method -> !method.equals(IndexDefinition.BTREE))
                        .map(method -> method(method.value())),
                index.parts().stream()
                        .filter(part -> part.operatorClass().isPresent())
                        .filter(part -> !index.method().equals(IndexDefinition.BTREE))
                        .collect(Collectors.toMap(Key::column, Key::operatorClass)),
                index.predicate().map(predicate -> predicate.text().strip())));
    }

    private static String column(IndexPart part) {
        return part.column().orElseThrow().value();
    }

    private static String method(String method) {
        return method.equals("spgist") ? "SpGist" : Words.capitalized(method);
    }

    private static String operatorClass(IndexPart part) {
        String name = part.operatorClass().orElseThrow().value();
        boolean known = name.toLowerCase(Locale.ROOT).equals("jsonb_path_ops");
        return known ? "ops: JsonbPathOps" : "ops: raw(" + Words.quoted(name) + ")";
    }
}
