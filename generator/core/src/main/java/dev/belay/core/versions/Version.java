package dev.belay.core.versions;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.Plan;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema after a change, and since when each of its objects has been there.
 *
 * @param change the id of the change; empty before the first one
 * @param order how many changes came before
 * @param state the schema
 * @param tables the origins of the tables, and of the views under old names of tables
 * @param enums the origins of the enum types, by schema and name
 */
public record Version(
        Optional<String> change,
        int order,
        SchemaState state,
        Map<TableName, TableOrigins> tables,
        Map<TableName, Since> enums) {

    /** Before the first change. */
    public static final Version EMPTY = new Version(Optional.empty(), 0, SchemaState.EMPTY, Map.of(), Map.of());

    /** The schema after changes, as if the last of them had brought all of it. */
    public static Version of(SchemaState state, List<String> changes) {
        String last = changes.get(changes.size() - 1);
        return new Version(Optional.empty(), changes.size() - 1, SchemaState.EMPTY, Map.of(), Map.of())
                .after(state, last);
    }

    /** The version after one more plan. */
    public Version after(Plan plan) {
        return after(plan.after(), plan.change().id());
    }

    private Version after(SchemaState next, String last) {
        Since now = new Since(order, last);
        Map<TableName, TableOrigins> nextTables = new HashMap<>();
        VersionedColumns columns = VersionedColumns.of(next);
        for (Table table : next.tables().values()) {
            nextTables.put(table.name(), origins(columns.of(table), now));
        }
        next.views().stream()
                .filter(view -> !view.isOfRelease())
                .forEach(view -> shown(view, next).ifPresent(old -> nextTables.put(old.name(), origins(old, now))));
        Map<TableName, Since> nextEnums = new HashMap<>();
        next.enums().forEach(type -> nextEnums.put(name(type), enums.getOrDefault(name(type), now)));
        return new Version(Optional.of(last), order + 1, next, nextTables, nextEnums);
    }

    /** The name of an enum type, as unique as that of a table. */
    public static TableName name(EnumType type) {
        return new TableName(type.schema(), type.name());
    }

    private TableOrigins origins(Table table, Since now) {
        return TableOrigins.after(Optional.ofNullable(tables.get(table.name())), table, now);
    }

    /** A view under the old name of a table, as the table that clients take it for. */
    private static Optional<Table> shown(View view, SchemaState state) {
        return state.table(view.table())
                .map(table -> new Table(
                        view.name(),
                        view.columns().stream()
                                .flatMap(name -> table.column(name).stream())
                                .toList(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }
}
