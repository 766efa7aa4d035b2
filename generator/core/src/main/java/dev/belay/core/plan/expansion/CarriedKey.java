package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.ColumnRenaming;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A primary key on its way from an old column to its replacement. A table has one at a time, and always one: until the
 * names are exchanged, or the old column is dropped, it stays where the running release knows it, and a unique index
 * over the replacement waits to become it.
 *
 * @param table the table
 * @param key the primary key, over the old column and maybe others
 * @param replacement the name under which the replacement is added
 * @param old the name of the old column, which the primary key holds
 */
record CarriedKey(Table table, NamedConstraint key, Identifier old, Identifier replacement) {

    /** The primary key of the table, where the old column is part of it. */
    static Optional<CarriedKey> of(Table table, Identifier old, Identifier replacement) {
        return table.constraints().stream()
                .filter(each -> each.definition() instanceof PrimaryKey key
                        && key.columns().contains(old))
                .findFirst()
                .map(key -> new CarriedKey(table, key, old, replacement));
    }

    /** The primary key over the replacement. */
    NamedConstraint moved() {
        return new NamedConstraint(key.name(), renaming().in(key.definition()), true);
    }

    /** The unique index over the replacement that becomes the primary key. */
    IndexDefinition index() {
        return unique(KeyColumns.of(moved()));
    }

    /** That index as it stands, also where the table has been renamed since it was built. */
    IndexDefinition built() {
        return standing(KeyColumns.of(moved())).orElseThrow();
    }

    /**
     * After a swap, when the two columns have each other's names: the spare index, which has taken the first one's
     * name.
     */
    Optional<IndexDefinition> left() {
        return standing(KeyColumns.of(key));
    }

    private Optional<IndexDefinition> standing(List<Identifier> columns) {
        List<IndexDefinition> fitting = table.indexes().stream()
                .filter(each -> KeyColumns.of(each).equals(columns))
                .toList();
        return fitting.stream()
                .filter(each -> each.name().equals(index().name()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** A unique index over the old column, which makes going back as short as going on. */
    IndexDefinition back() {
        return unique(KeyColumns.of(key));
    }

    /** A second index over the replacement: on the way back the first one goes with the primary key. */
    IndexDefinition spare() {
        return index().renamed(DerivedNames.joined(index().name(), "spare"));
    }

    private ColumnRenaming renaming() {
        return new ColumnRenaming(old, replacement);
    }

    private IndexDefinition unique(List<Identifier> columns) {
        Unique constraint = new Unique(Optional.empty(), columns, false, Deferrability.NOT_DEFERRABLE);
        Identifier name = DerivedNames.constraint(table.name().name(), constraint, columns);
        return constraint.accept(Carrying.KeyIndex.named(name)).orElseThrow();
    }
}
