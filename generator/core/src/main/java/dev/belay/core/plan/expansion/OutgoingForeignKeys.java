package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foreign keys of a table that goes: kept, they would make a DELETE on the tables they reference fail. */
final class OutgoingForeignKeys {

    private OutgoingForeignKeys() {}

    /** Drops them, and returns them under the names they had. */
    static List<ForeignKey> drop(Draft draft, UnitDraft unit, TableName name) {
        Table table = draft.state().table(name).orElseThrow();
        List<ForeignKey> dropped = new ArrayList<>();
        for (NamedConstraint key : ForeignKeys.of(table).toList()) {
            unit.step(new ConstraintDdl.Drop(name, key, false), new ConstraintDdl.Add(name, key));
            dropped.add(named(key));
        }
        return dropped;
    }

    private static ForeignKey named(NamedConstraint constraint) {
        ForeignKey key = ForeignKeys.of(constraint).orElseThrow();
        return new ForeignKey(
                Optional.of(constraint.name()),
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrability());
    }
}
