package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
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
import dev.belay.dsl.names.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives a replacement, once it is filled, everything that the old column carries, under names of its own. */
record Carrying(Draft draft, Table table, ColumnDefinition old, Identifier newName, boolean converted) {

    void carry() {
        ColumnUse use = new ColumnUse(table, old.name());
        ColumnRenaming renaming = new ColumnRenaming(old.name(), newName);
        ConstraintPath path = new ConstraintPath(draft, table.name(), Phase.BACKFILL);
        for (IndexDefinition index : table.indexes()) {
            if (use.usedBy(index) && free(index.name())) {
                IndexDefinition carried = renaming.in(index).renamed(name(index.name()));
                distinct(path, carried);
                path.index(carried);
                tellUpserts(use, index, carried.name());
            }
        }
        for (NamedConstraint constraint : table.constraints()) {
            if (use.usedBy(constraint)) {
                carry(
                        path,
                        new NamedConstraint(name(constraint.name()), renaming.in(constraint.definition()), true),
                        constraint.name());
            }
        }
        if (old.notNull()) {
            filled(path);
            path.notNull(newName);
        }
        path.build();
        incoming(renaming);
    }

    /** The trigger lets rows of one key meet on a lock, and knows columns as keys; of an expression it knows no key. */
    private void tellUpserts(ColumnUse use, IndexDefinition index, Identifier copy) {
        boolean plain = index.parts().stream()
                .anyMatch(part -> part.column().filter(old.name()::equals).isPresent());
        if (index.unique() && use.keyed(index) && !plain) {
            draft.gate(
                    Phase.BACKFILL,
                    "A client that says INSERT ... ON CONFLICT over the expressions of \"" + index.name()
                            + "\" tries again when it gets 23505: until the contract its copy \"" + copy
                            + "\" stands beside it, and arbitrates no such INSERT.");
        }
    }

    private boolean free(Identifier name) {
        Identifier derived = name(name);
        return Clashes.relationFree(draft, table.name().schema(), derived, otherwise(name));
    }

    private String otherwise(Identifier carried) {
        return "choose another name for the column \"" + newName + "\", from which the name for its copy of \""
                + carried + "\" is derived, or free that name in a migration before";
    }

    /**
     * What a rename copies is as unique, and as little NULL, as it was; what a conversion makes is known when it is
     * there.
     */
    private void distinct(ConstraintPath path, IndexDefinition index) {
        if (converted) {
            IndexExpansions.plainKey(index)
                    .ifPresent(columns -> path.guard(
                            new GuardDdl.RefuseWhileDuplicates(table.name(), columns, index.nullsNotDistinct())));
        }
    }

    private void filled(ConstraintPath path) {
        if (converted) {
            path.guard(new GuardDdl.RefuseWhileRows(
                    table.name(),
                    Counting.isNull(newName),
                    "%s rows of " + table.name() + " hold NULL in " + newName
                            + ", which is to be NOT NULL: the up expression gave NULL; mend their " + old.name()
                            + ", or go back and correct the expression."));
        }
    }

    private void satisfied(ConstraintPath path, NamedConstraint constraint) {
        if (!converted) {
            return;
        }
        Optional<ForeignKey> key = ForeignKeys.of(constraint);
        path.guard(new GuardDdl.RefuseWhileRows(
                table.name(),
                ConstraintExpansions.violating(table.name(), constraint),
                "%s rows of " + table.name() + " violate " + constraint.name() + " with what the up expression made of "
                        + old.name() + "; mend them, or go back and correct the expression.",
                key.map(ForeignKey::target)));
    }

    private void carry(ConstraintPath path, NamedConstraint constraint, Identifier original) {
        if (constraint.definition() instanceof PrimaryKey) {
            primaryKey(path, original);
            return;
        }
        if (!Clashes.constraintFree(draft, table, constraint, otherwise(original))) {
            return;
        }
        Optional<IndexDefinition> index = constraint.definition().accept(KeyIndex.named(constraint.name()));
        index.ifPresentOrElse(
                built -> {
                    distinct(path, built);
                    path.key(constraint, built);
                },
                () -> {
                    satisfied(path, constraint);
                    path.constraint(constraint);
                });
    }

    /** A table has one primary key: until the old one goes, a unique index waits to take its place. */
    private void primaryKey(ConstraintPath path, Identifier original) {
        CarriedKey.of(table, old.name(), newName)
                .map(CarriedKey::index)
                .filter(index -> Clashes.relationFree(draft, table.name().schema(), index.name(), otherwise(original)))
                .ifPresent(index -> {
                    distinct(path, index);
                    path.index(index);
                });
    }

    /** Foreign keys to the old column reference the new one too, until the contract drops those to the old one. */
    private void incoming(ColumnRenaming renaming) {
        Map<TableName, ConstraintPath> paths = new LinkedHashMap<>();
        for (IncomingForeignKey each : IncomingForeignKey.of(draft.state(), table.name(), old.name())) {
            NamedConstraint key = renaming.asTarget(each.key(), table.name());
            paths.computeIfAbsent(each.table(), other -> new ConstraintPath(draft, other, Phase.BACKFILL))
                    .constraint(new NamedConstraint(DerivedNames.joined(key.name(), newName), key.definition(), true));
        }
        paths.values().forEach(ConstraintPath::build);
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
