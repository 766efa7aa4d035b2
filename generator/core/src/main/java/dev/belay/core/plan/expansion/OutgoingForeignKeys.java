package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.names.TableName;

/** The foreign keys of a table that goes: kept, they would make a DELETE on the tables they reference fail. */
final class OutgoingForeignKeys {

    private OutgoingForeignKeys() {}

    static void dropForeignKeys(Draft draft, UnitDraft unit, TableName name) {
        Table table = draft.state().table(name).orElseThrow();
        for (NamedConstraint key : ForeignKeys.of(table).toList()) {
            unit.step(new ConstraintDdl.Drop(name, key, false), new ConstraintDdl.Add(name, key));
        }
    }
}
