package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.state.ColumnRenaming;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gives a replacement, once it is filled, everything that the old column carries, under names of its own. */
record Carrying(Draft draft, Table table, ColumnDefinition old, Identifier newName) {

    void carry() {
        ColumnUse use = new ColumnUse(table, old.name());
        ColumnRenaming renaming = new ColumnRenaming(old.name(), newName);
        ConstraintPath path = new ConstraintPath(draft, table.name(), Phase.BACKFILL);
        for (IndexDefinition index : table.indexes()) {
            if (use.usedBy(index) && free(index.name())) {
                path.index(renaming.in(index).renamed(name(index.name())));
            }
        }
        for (NamedConstraint constraint : table.constraints()) {
            if (use.usedBy(constraint)) {
                carry(path, new NamedConstraint(name(constraint.name()), renaming.in(constraint.definition()), true));
            }
        }
        if (old.notNull()) {
            path.notNull(newName);
        }
        path.build();
        draft.state().tables().values().forEach(other -> incoming(other, renaming));
    }

    private boolean free(Identifier name) {
        return Clashes.relationFree(draft, table.name().schema(), name(name));
    }

    private void carry(ConstraintPath path, NamedConstraint constraint) {
        if (!Clashes.constraintFree(draft, table, constraint)) {
            return;
        }
        Optional<IndexDefinition> index = constraint.definition().accept(KeyIndex.named(constraint.name()));
        index.ifPresentOrElse(built -> path.key(constraint, built), () -> path.constraint(constraint));
    }

    /** Foreign keys of other tables reference the new column too, until the contract drops those to the old one. */
    private void incoming(Table other, ColumnRenaming renaming) {
        if (other.name().equals(table.name())) {
            return;
        }
        ConstraintPath path = new ConstraintPath(draft, other.name(), Phase.BACKFILL);
        ForeignKeys.to(other, table.name())
                .filter(key -> ForeignKeys.of(key)
                        .map(ForeignKey::targetColumns)
                        .filter(columns -> columns.contains(old.name()))
                        .isPresent())
                .map(key -> renaming.asTarget(key, table.name()))
                .map(key -> new NamedConstraint(DerivedNames.joined(key.name(), newName), key.definition(), true))
                .forEach(path::constraint);
        path.build();
    }

    /** The old name with the new column in the place of the old one, else with the new column behind. */
    private Identifier name(Identifier oldObject) {
        String text = oldObject.value();
        String part = old.name().value();
        int at = ("_" + text + "_").indexOf("_" + part + "_");
        return at < 0
                ? DerivedNames.joined(text, newName)
                : DerivedNames.fitted(text.substring(0, at) + newName + text.substring(at + part.length()));
    }

    /** The unique index that a key is built over. */
    static final class KeyIndex {

        private KeyIndex() {}

        static TableConstraint.Visitor<Optional<IndexDefinition>> named(Identifier name) {
            Function<List<Identifier>, IndexDefinition> plain = columns -> of(name, columns, false);
            return new TableConstraint.Visitor<>() {
                @Override
                public Optional<IndexDefinition> primaryKey(PrimaryKey constraint) {
                    return Optional.of(plain.apply(constraint.columns()));
                }

                @Override
                public Optional<IndexDefinition> unique(Unique constraint) {
                    return Optional.of(of(name, constraint.columns(), constraint.nullsNotDistinct()));
                }

                @Override
                public Optional<IndexDefinition> check(Check constraint) {
                    return Optional.empty();
                }

                @Override
                public Optional<IndexDefinition> foreignKey(ForeignKey constraint) {
                    return Optional.empty();
                }
            };
        }

        private static IndexDefinition of(Identifier name, List<Identifier> columns, boolean nullsNotDistinct) {
            return new IndexDefinition(
                    name,
                    true,
                    IndexDefinition.BTREE,
                    columns.stream().map(IndexPart::column).toList(),
                    List.of(),
                    Optional.empty(),
                    nullsNotDistinct);
        }
    }
}
