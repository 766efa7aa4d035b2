package dev.belay.postgres.random;

import dev.belay.core.plan.expansion.IdentitySequence;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.types.Types;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables with keys, constraints, indexes and names of every sort. */
final class RandomSchema {
    /** The labels of the enum that every schema has. */
    static final List<String> LABELS = List.of("sad", "it's ok");

    private static final List<String> TABLES = List.of(
            "orders",
            "Order Items",
            "user",
            "größe",
            "a\"b",
            "t_with_a_name_that_is_long_enough_to_be_shortened_when_derived");
    private static final List<String> COLUMNS = List.of(
            "name",
            "Total Sum",
            "select",
            "straße",
            "q\"q",
            "order",
            "status",
            "note",
            "col_with_a_rather_long_name_that_derives_long_names");

    private final Dice dice;

    RandomSchema(Dice dice) {
        this.dice = dice;
    }

    List<TableDefinition> tables() {
        List<TableDefinition> tables = new ArrayList<>();
        int count = 1 + dice.below(3);
        for (int index = 0; index < count; index++) {
            String name = TABLES.get((dice.below(2) + index * 2) % TABLES.size());
            tables.add(table(TableName.of(name), List.copyOf(tables)));
        }
        return tables;
    }

    /** Tables of which some have a column of the enum, with a default and an index as it comes. */
    List<TableDefinition> tablesWithMoods() {
        return tables().stream()
                .map(table -> dice.percent(70) ? withMood(table) : table)
                .toList();
    }

    private TableDefinition withMood(TableDefinition table) {
        ColumnDefinition mood = ColumnDefinition.of(Identifier.of("Mood of it"), RandomType.MOOD.sql())
                .withNotNull(dice.percent(40))
                .withDefault(
                        dice.percent(35)
                                ? Optional.of(new Literal(dice.one(LABELS), RandomType.MOOD.sql()))
                                : Optional.empty());
        List<ColumnDefinition> columns = new ArrayList<>(table.columns());
        columns.add(mood);
        List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
        if (dice.percent(40)) {
            indexes.add(
                    index(Identifier.of("ix mood " + table.name().name().value().charAt(0)), mood));
        }
        return new TableDefinition(table.name(), columns, table.constraints(), indexes, table.comment());
    }

    /** Tables whose numbered columns draw from sequences that they are going to own. */
    List<TableDefinition> tablesWithSerials() {
        return tables().stream()
                .map(table -> new TableDefinition(
                        table.name(),
                        table.columns().stream()
                                .map(column -> column.identity().isPresent() ? serial(table.name(), column) : column)
                                .toList(),
                        table.constraints(),
                        table.indexes(),
                        table.comment()))
                .toList();
    }

    private static ColumnDefinition serial(TableName table, ColumnDefinition column) {
        return column.withIdentity(Optional.empty())
                .withDefault(
                        Optional.of(IdentitySequence.of(table, column.name()).drawn()));
    }

    static boolean isSerial(ColumnDefinition column) {
        return column.defaultValue().filter(DrawnNumber::is).isPresent();
    }

    /** One table; foreign keys go to those that are there. */
    TableDefinition table(TableName name, List<TableDefinition> others) {
        List<ColumnDefinition> columns = new ArrayList<>();
        List<TableConstraint> constraints = new ArrayList<>();
        key(columns, constraints);
        int count = 2 + dice.below(5);
        for (int index = 0; index < count; index++) {
            columns.add(column(Identifier.of(COLUMNS.get((index * 2 + dice.below(2)) % COLUMNS.size()))));
        }
        distinctNames(columns);
        constrain(columns, constraints);
        reference(columns, constraints, others);
        return new TableDefinition(
                name,
                columns,
                constraints,
                indexes(name, columns),
                dice.percent(20) ? Optional.of("what it's for") : Optional.empty());
    }

    private static void distinctNames(List<ColumnDefinition> columns) {
        List<Identifier> seen = new ArrayList<>();
        columns.removeIf(column -> {
            boolean twice = seen.contains(column.name());
            seen.add(column.name());
            return twice;
        });
    }

    private void key(List<ColumnDefinition> columns, List<TableConstraint> constraints) {
        ColumnDefinition id =
                ColumnDefinition.of(Identifier.of("id"), Types.bigint().sql()).withNotNull(true);
        int kind = dice.below(10);
        if (kind < 6) {
            columns.add(kind == 0 ? id.withIdentity(Optional.of(dice.one(List.of(Identity.values())))) : id);
            constraints.add(new PrimaryKey(Optional.empty(), List.of(id.name())));
        } else if (kind == 6) {
            ColumnDefinition text = ColumnDefinition.of(
                            Identifier.of("Key"), Types.text().sql())
                    .withNotNull(true);
            columns.add(text);
            constraints.add(new PrimaryKey(Optional.empty(), List.of(text.name())));
        } else if (kind == 7) {
            ColumnDefinition line = ColumnDefinition.of(
                            Identifier.of("line"), Types.integer().sql())
                    .withNotNull(true);
            columns.add(id);
            columns.add(line);
            constraints.add(new PrimaryKey(Optional.empty(), List.of(id.name(), line.name())));
        } else if (kind == 8) {
            ColumnDefinition uuid = ColumnDefinition.of(
                            Identifier.of("uid"), Types.uuid().sql())
                    .withNotNull(true);
            columns.add(uuid);
            constraints.add(new PrimaryKey(Optional.of(Identifier.of("PK " + dice.below(99))), List.of(uuid.name())));
        } else {
            columns.add(id);
        }
    }

    /** A column of any type, nullable, constrained or with a default as it comes. */
    ColumnDefinition column(Identifier name) {
        RandomType type = dice.one(RandomType.ALL);
        Optional<Value> initial =
                dice.percent(35) ? Optional.of(new Literal(type.literal(), type.sql())) : Optional.empty();
        return ColumnDefinition.of(name, type.sql())
                .withNotNull(dice.percent(40))
                .withDefault(initial)
                .withComment(dice.percent(15) ? Optional.of("says \"" + name + "\"") : Optional.empty());
    }

    private void constrain(List<ColumnDefinition> columns, List<TableConstraint> constraints) {
        for (ColumnDefinition column : columns) {
            RandomType type = RandomType.of(column.type()).orElseThrow();
            boolean few = column.type().name().equals("boolean");
            boolean keyed = constraints.stream()
                    .anyMatch(each ->
                            each instanceof PrimaryKey key && key.columns().contains(column.name()));
            if (!keyed && type.sortable() && !few && dice.percent(15)) {
                constraints.add(
                        new Unique(Optional.empty(), List.of(column.name()), false, Deferrability.NOT_DEFERRABLE));
            }
            if (!keyed && dice.percent(12)) {
                constraints.add(new Check(
                        Optional.of(
                                Identifier.of("check " + column.name().value().charAt(0) + constraints.size())),
                        new SqlExpression(quoted(column.name()) + " IS NULL OR length(" + quoted(column.name())
                                + "::text) < 5000")));
            }
        }
    }

    private void reference(
            List<ColumnDefinition> columns, List<TableConstraint> constraints, List<TableDefinition> others) {
        for (TableDefinition other : others) {
            Optional<PrimaryKey> key = primaryKey(other);
            if (key.isPresent() && key.get().columns().equals(List.of(Identifier.of("id"))) && dice.percent(60)) {
                ColumnDefinition reference = ColumnDefinition.of(
                        Identifier.of("ref_" + others.indexOf(other)),
                        Types.bigint().sql());
                columns.add(reference.withNotNull(dice.percent(40)));
                constraints.add(new ForeignKey(
                        Optional.empty(),
                        List.of(reference.name()),
                        other.name(),
                        key.get().columns(),
                        dice.one(List.of(
                                ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.RESTRICT)),
                        ReferentialAction.NO_ACTION,
                        dice.one(List.of(Deferrability.values()))));
            }
        }
    }

    static Optional<PrimaryKey> primaryKey(TableDefinition table) {
        return table.constraints().stream()
                .filter(PrimaryKey.class::isInstance)
                .map(PrimaryKey.class::cast)
                .findFirst();
    }

    private List<IndexDefinition> indexes(TableName table, List<ColumnDefinition> columns) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            if (dice.percent(20) && RandomType.of(column.type()).orElseThrow().sortable()) {
                indexes.add(
                        index(Identifier.of("ix " + table.name().value().charAt(0) + " " + indexes.size()), column));
            }
        }
        return indexes;
    }

    /** An index over a column or an expression of it, for all rows or some. */
    IndexDefinition index(Identifier name, ColumnDefinition column) {
        SqlExpression expression = new SqlExpression("length(" + quoted(column.name()) + "::text)");
        boolean immutable = List.of("text", "character varying", "bigint", "integer")
                        .contains(column.type().name())
                && column.type().dimensions() == 0;
        IndexPart part =
                immutable && dice.percent(30) ? IndexPart.expression(expression) : IndexPart.column(column.name());
        Optional<SqlExpression> predicate = dice.percent(30)
                ? Optional.of(new SqlExpression(quoted(column.name()) + " IS NOT NULL"))
                : Optional.empty();
        return new IndexDefinition(name, false, IndexDefinition.BTREE, List.of(part), List.of(), predicate, false);
    }

    static String quoted(Identifier name) {
        return '"' + name.value().replace("\"", "\"\"") + '"';
    }

    static String quoted(TableName name) {
        return quoted(name.schema()) + "." + quoted(name.name());
    }
}
