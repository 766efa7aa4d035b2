package dev.belay.core.frameworks;

import dev.belay.core.ddl.OmissionMark;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/**
 * The schema as a server shows it to a tool while a change is in flight: with the default by which the trigger of a new
 * column tells what an INSERT leaves out. A model without it makes the tool's own generator take it away, and the
 * trigger then takes what is left out for an explicit NULL.
 */
public final class ShownSchema {

    private ShownSchema() {}

    /** What a server shows of that schema. */
    public static SchemaState of(SchemaState state) {
        SchemaState shown = state;
        for (SyncTrigger trigger : state.triggers()) {
            if (trigger.rule() instanceof ReplaceRule rule
                    && rule.omissionMark().isPresent()
                    && state.table(trigger.table()).isPresent()) {
                Identifier mark = rule.omissionMark().orElseThrow();
                shown = shown.changing(
                        trigger.table(),
                        table -> marked(table, rule.replacement().name(), mark));
            }
        }
        return shown;
    }

    private static Table marked(Table table, Identifier column, Identifier mark) {
        return table.withColumns(table.columns().stream()
                .map(each -> each.name().equals(column) ? marked(table, each, mark) : each)
                .toList());
    }

    private static ColumnDefinition marked(Table table, ColumnDefinition column, Identifier mark) {
        return column.withDefault(Optional.of(OmissionMark.value(table.name(), mark)));
    }
}
