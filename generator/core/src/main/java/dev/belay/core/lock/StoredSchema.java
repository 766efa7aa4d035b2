package dev.belay.core.lock;

import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.Pending;
import dev.belay.core.state.Retained;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A schema state as it stands in a file, without the ids of what has been applied, which the file has already.
 *
 * @param tables the tables, sorted by name
 * @param enums the enum types
 * @param views the views under old names of tables
 * @param triggers the sync triggers
 * @param conversions the conversion functions
 * @param pending what is not contracted yet
 * @param contracted what has been contracted, from which a revert takes its steps
 * @param retained what contracts have kept back, from which a purge takes its steps
 * @param rawSql the raw SQL of the author
 */
public record StoredSchema(
        List<Table> tables,
        List<EnumType> enums,
        List<View> views,
        List<SyncTrigger> triggers,
        List<ConversionFunction> conversions,
        List<Pending> pending,
        List<Pending> contracted,
        List<Retained> retained,
        List<String> rawSql) {

    /** Copies the lists. */
    public StoredSchema {
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        conversions = List.copyOf(conversions);
        pending = List.copyOf(pending);
        contracted = List.copyOf(contracted);
        retained = List.copyOf(retained);
        rawSql = List.copyOf(rawSql);
    }

    static StoredSchema of(SchemaState state) {
        return new StoredSchema(
                List.copyOf(state.tables().values()),
                state.enums(),
                state.views(),
                state.triggers(),
                state.conversions(),
                state.pending(),
                state.contracted(),
                state.retained(),
                state.rawSql());
    }

    /** The state after those changes. */
    SchemaState after(List<String> applied) {
        Map<TableName, Table> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return new SchemaState(
                byName, enums, views, triggers, conversions, pending, applied, contracted, retained, rawSql);
    }
}
