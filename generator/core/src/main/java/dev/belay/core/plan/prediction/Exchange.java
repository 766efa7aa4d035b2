package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.ClientEffect.BREAKS_PREVIOUS;
import static dev.belay.core.plan.ClientEffect.NONE;
import static dev.belay.core.plan.ClientEffect.RECONNECT;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.expansion.SwappedTypes;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Two columns that exchange their names by three renamings in one transaction, between which nobody sees the table.
 *
 * @param table the table
 * @param rule keeps them equal from then on, and knows their types
 */
public record Exchange(TableName table, ReplaceRule rule) {

    /** The exchanges of a unit; a trigger whose columns stand under new names tells of each. */
    public static List<Exchange> of(Collection<Ddl> unit) {
        List<Exchange> found = new ArrayList<>();
        for (Ddl statement : unit) {
            if (statement instanceof SyncDdl.Create create && create.trigger().rule() instanceof ReplaceRule rule) {
                TableName table = create.trigger().table();
                if (isGiven(unit, table, rule.old().name())
                        && isGiven(unit, table, rule.replacement().name())) {
                    found.add(new Exchange(table, rule));
                }
            }
        }
        return found;
    }

    private static boolean isGiven(Collection<Ddl> unit, TableName table, Identifier name) {
        return unit.stream()
                .anyMatch(each -> each instanceof ColumnDdl.Rename rename
                        && rename.table().equals(table)
                        && rename.newName().equals(name));
    }

    /** Whether the renaming is one of the three. */
    public boolean holds(ColumnDdl.Rename rename) {
        return rename.table().equals(table) && (names(rename.column()) || names(rename.newName()));
    }

    /** Whether the renaming is the last of the three. */
    public boolean endsWith(ColumnDdl.Rename rename) {
        return holds(rename) && !names(rename.column());
    }

    private boolean names(Identifier column) {
        return rule.columnsInFlight().contains(column);
    }

    /** The same name returns another type; where the types are of different kinds, statements no longer fit them. */
    ClientEffects effects() {
        var before = rule.replacement().type();
        var after = rule.old().type();
        if (before.equals(after)) {
            return new ClientEffects(NONE, RECONNECT);
        }
        ClientEffect named = SwappedTypes.ofOneKind(before, after) ? RECONNECT : BREAKS_PREVIOUS;
        return new ClientEffects(named, RECONNECT);
    }
}
