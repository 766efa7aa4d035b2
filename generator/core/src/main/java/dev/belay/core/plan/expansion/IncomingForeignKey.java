package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * A foreign key that references a column.
 *
 * @param table the table it belongs to, which may be the one it references
 * @param key the foreign key
 */
record IncomingForeignKey(TableName table, NamedConstraint key) {

    /** Those that reference the column, in the order of their tables. */
    static List<IncomingForeignKey> of(SchemaState state, TableName target, Identifier column) {
        List<IncomingForeignKey> found = new ArrayList<>();
        for (Table other : state.tables().values()) {
            ForeignKeys.to(other, target)
                    .filter(key -> ForeignKeys.of(key)
                            .map(ForeignKey::targetColumns)
                            .filter(columns -> columns.contains(column))
                            .isPresent())
                    .forEach(key -> found.add(new IncomingForeignKey(other.name(), key)));
        }
        return found;
    }
}
