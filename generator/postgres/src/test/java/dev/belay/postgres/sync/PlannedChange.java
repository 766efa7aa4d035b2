package dev.belay.postgres.sync;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Planner;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Place;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnPart;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The change of a setting, as an author says it, and what the planner makes of it. */
record PlannedChange(Setting setting, Samples samples, Conversions conversions, String name) {

    private static final Identifier TOTAL = Identifier.of("total");

    Plan plan(ServerVersion version, Policy policy) {
        Planner planner = new Planner(version, policy);
        Plan known = planned(planner, SchemaState.EMPTY, "0001_known_" + name, new ExistingTable(table()));
        return planned(planner, known.after(), "0002_change_" + name, change());
    }

    private static Plan planned(Planner planner, SchemaState before, String id, Operation operation) {
        Change change = new Change(
                id, LocalDateTime.of(2026, 1, 1, 0, 0), List.of(new Intent(operation, Optional.empty(), Place.of(id))));
        var result = planner.plan(before, change);
        return result.plan().orElseThrow(() -> new AssertionError(operation + " is refused: " + result.problems()));
    }

    private TableName tableName() {
        return TableName.of(setting.schema(), name);
    }

    private TableDefinition table() {
        return new TableDefinition(
                tableName(),
                List.of(
                        column("id", SqlType.builtIn("integer")).withNotNull(true),
                        column("region", SqlType.builtIn("integer")).withNotNull(true),
                        sourced(
                                column("total", setting.kind().old()).withNotNull(setting.notNull()),
                                samples.olds().get(0)),
                        column("note", SqlType.builtIn("text")),
                        column("writes", SqlType.builtIn("integer"))),
                List.of(new PrimaryKey(Optional.empty(), List.of(Identifier.of("id"), Identifier.of("region")))),
                List.of(),
                Optional.empty());
    }

    private ColumnDefinition sourced(ColumnDefinition column, String constant) {
        return switch (setting.source()) {
            case NOTHING -> column;
            case CONSTANT -> column.withDefault(Optional.of(new Literal(constant, column.type())));
            case VOLATILE -> column.withDefault(Optional.of(fresh(column)));
            case IDENTITY -> column.withIdentity(Optional.of(Identity.BY_DEFAULT));
            case ALWAYS -> column.withIdentity(Optional.of(Identity.ALWAYS));
        };
    }

    /** Nobody asks the replacement's default: it is there from the contract on. */
    private Value fresh(ColumnDefinition column) {
        return new SqlExpression(column.name().equals(TOTAL) ? setting.kind().fresh() : "NULL");
    }

    private Operation change() {
        Kind kind = setting.kind();
        return switch (kind.change()) {
            case RENAME -> new RenameColumn(tableName(), TOTAL, kind.old(), Identifier.of("amount"));
            case CONVERT -> replace(OnUnconvertible.REJECT);
            case CONVERT_OR_NULL -> replace(OnUnconvertible.NULL_AND_REPORT);
            case SPLIT -> split();
        };
    }

    private Operation replace(OnUnconvertible onUnconvertible) {
        Kind kind = setting.kind();
        String constant = conversions.up(samples.constant()).parts().get(0).orElseThrow();
        return new ReplaceColumn(
                tableName(),
                TOTAL,
                kind.old(),
                sourced(column("amount", kind.news().get(0)).withNotNull(setting.notNull()), constant),
                new Conversion(new SqlExpression(kind.up().get(0)), new SqlExpression(kind.down())),
                onUnconvertible,
                false);
    }

    private Operation split() {
        Kind kind = setting.kind();
        List<ColumnPart> parts = IntStream.range(0, kind.news().size())
                .mapToObj(part -> new ColumnPart(
                        column(kind.newNames().get(part), kind.news().get(part))
                                .withNotNull(setting.notNull() && part == 0),
                        new SqlExpression(kind.up().get(part))))
                .toList();
        return new SplitColumn(tableName(), TOTAL, kind.old(), new SqlExpression(kind.down()), parts, false);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }
}
