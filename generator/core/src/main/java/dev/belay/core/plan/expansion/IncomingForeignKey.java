package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A foreign key that references a column.
 *
 * @param table the table it belongs to, which may be the one it references
 * @param key the foreign key
 */
record IncomingForeignKey(TableName table, NamedConstraint key) {

    /** Those that reference the column, in the order of their tables. */
    static List<IncomingForeignKey> of(SchemaState state, TableName target, Identifier column) {
        return of(state, target, columns -> columns.contains(column));
    }

    /** Those that reference a key over these columns, in any order of the columns. */
    static List<IncomingForeignKey> of(SchemaState state, TableName target, List<Identifier> key) {
        return of(state, target, columns -> Set.copyOf(columns).equals(Set.copyOf(key)));
    }

    private static List<IncomingForeignKey> of(
            SchemaState state, TableName target, Predicate<List<Identifier>> referenced) {
        List<IncomingForeignKey> found = new ArrayList<>();
        for (Table other : state.tables().values()) {
            ForeignKeys.to(other, target)
                    .filter(key -> ForeignKeys.of(key)
                            .map(ForeignKey::targetColumns)
                            .filter(referenced)
                            .isPresent())
                    .forEach(key -> found.add(new IncomingForeignKey(other.name(), key)));
        }
        return found;
    }
}
