package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What would hold the values of an old column against a release that leaves them as they are, or out.
 *
 * @param table the table
 * @param column the old column
 */
record StaleValues(Table table, Identifier column) {

    private static final Pattern READS_NULL =
            Pattern.compile("\\b(null|coalesce|nullif|num_nulls|num_nonnulls)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<ReferentialAction> LEAVING_THE_COLUMN =
            Set.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);

    /** Whether a condition looks at NULL. */
    static boolean readsNull(Check check) {
        return READS_NULL.matcher(check.condition().text()).find();
    }

    /** The keys, which nothing but an index could bring back. */
    List<Identifier> keys() {
        return table.indexes().stream()
                .filter(index -> index.unique() && use().usedBy(index))
                .map(IndexDefinition::name)
                .toList();
    }

    /** The constraints that are keys. */
    List<Identifier> keyConstraints() {
        return names(new Kind(true, true, false, false));
    }

    /** The foreign keys that write the column where the referenced row changes, and not its replacement at once. */
    List<Identifier> writers() {
        return constraints(new Kind(false, false, false, true)).stream()
                .filter(constraint ->
                        ForeignKeys.of(constraint).filter(StaleValues::writes).isPresent())
                .map(NamedConstraint::name)
                .toList();
    }

    /** Whether the foreign key writes its columns where the referenced row changes. */
    static boolean writes(ForeignKey key) {
        return !LEAVING_THE_COLUMN.contains(key.onUpdate())
                || key.onDelete() == ReferentialAction.SET_NULL
                || key.onDelete() == ReferentialAction.SET_DEFAULT;
    }

    /** The constraints that go before a release leaves the column as it is. */
    List<NamedConstraint> toLetGo() {
        return constraints(new Kind(false, false, true, true));
    }

    private List<Identifier> names(Kind kind) {
        return constraints(kind).stream().map(NamedConstraint::name).toList();
    }

    private List<NamedConstraint> constraints(Kind kind) {
        return table.constraints().stream()
                .filter(use()::usedBy)
                .filter(constraint -> constraint.definition().accept(kind.among()))
                .toList();
    }

    private ColumnUse use() {
        return new ColumnUse(table, column);
    }

    private record Kind(boolean primaryKeys, boolean uniques, boolean checks, boolean foreignKeys) {

        TableConstraint.Visitor<Boolean> among() {
            return new TableConstraint.Visitor<>() {
                @Override
                public Boolean primaryKey(PrimaryKey constraint) {
                    return primaryKeys;
                }

                @Override
                public Boolean unique(Unique constraint) {
                    return uniques;
                }

                @Override
                public Boolean check(Check constraint) {
                    // Whether NULL satisfies it as a value does only PostgreSQL can tell: the condition may call
                    // anything.
                    return checks;
                }

                @Override
                public Boolean foreignKey(ForeignKey constraint) {
                    return foreignKeys;
                }
            };
        }
    }
}
