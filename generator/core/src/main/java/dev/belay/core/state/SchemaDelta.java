package dev.belay.core.state;

import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one change has made of a schema state: enough to know what is there without planning the change again, by
 * another policy or another Belay.
 *
 * @param tables the tables that are new or different, sorted by name
 * @param gone the names under which there is no table any more, sorted
 * @param enums what became of the enum types
 * @param views what became of the views under old names of tables
 * @param triggers what became of the sync triggers
 * @param conversions what became of the conversion functions
 * @param pending what became of the work that contracts finish
 * @param contracted what became of the list of what was contracted
 * @param retained what became of what contracts have kept back
 * @param rawSql what became of the list of the author's raw SQL
 */
public record SchemaDelta(
        List<Table> tables,
        List<TableName> gone,
        Optional<ListEdit<EnumType>> enums,
        Optional<ListEdit<View>> views,
        Optional<ListEdit<SyncTrigger>> triggers,
        Optional<ListEdit<ConversionFunction>> conversions,
        Optional<ListEdit<Pending>> pending,
        Optional<ListEdit<Pending>> contracted,
        Optional<ListEdit<Retained>> retained,
        Optional<ListEdit<String>> rawSql) {

    /** Copies the lists. */
    public SchemaDelta {
        tables = List.copyOf(tables);
        gone = List.copyOf(gone);
    }

    /** What makes one state of the other, but for the ids of the changes. */
    public static SchemaDelta between(SchemaState before, SchemaState after) {
        return new SchemaDelta(
                after.tables().values().stream()
                        .filter(table -> !table.equals(before.tables().get(table.name())))
                        .toList(),
                before.tables().keySet().stream()
                        .filter(name -> !after.tables().containsKey(name))
                        .toList(),
                ListEdit.between(before.enums(), after.enums()),
                ListEdit.between(before.views(), after.views()),
                ListEdit.between(before.triggers(), after.triggers()),
                ListEdit.between(before.conversions(), after.conversions()),
                ListEdit.between(before.pending(), after.pending()),
                ListEdit.between(before.contracted(), after.contracted()),
                ListEdit.between(before.retained(), after.retained()),
                ListEdit.between(before.rawSql(), after.rawSql()));
    }

    /** Whether it concerns more than tables, whose form the operations of the change say already. */
    public boolean isMoreThanTables() {
        return enums.isPresent()
                || views.isPresent()
                || triggers.isPresent()
                || conversions.isPresent()
                || pending.isPresent()
                || contracted.isPresent()
                || retained.isPresent()
                || rawSql.isPresent();
    }

    /**
     * The state after the change.
     *
     * @param before what the database held before
     * @param change the id of the change
     * @throws IllegalStateException if the change cannot have come after that state
     */
    public SchemaState on(SchemaState before, String change) {
        Map<TableName, Table> after = new TreeMap<>(before.tables());
        after.keySet().removeAll(gone);
        tables.forEach(table -> after.put(table.name(), table));
        return new SchemaState(
                after,
                on(enums, before.enums()),
                on(views, before.views()),
                on(triggers, before.triggers()),
                on(conversions, before.conversions()),
                on(pending, before.pending()),
                SchemaState.with(before.applied(), change),
                on(contracted, before.contracted()),
                on(retained, before.retained()),
                on(rawSql, before.rawSql()));
    }

    private static <E> List<E> on(Optional<ListEdit<E>> edit, List<E> before) {
        return edit.map(each -> each.on(before)).orElse(before);
    }
}
