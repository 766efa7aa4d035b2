package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * What has to be true before a column and its replacement can exchange their names.
 *
 * @param draft what the change becomes
 * @param table the table as it is
 * @param item what the earlier change has left
 */
record SwapRules(Draft draft, Table table, PendingItem.ReplacedColumn item) {

    boolean allowed() {
        int problems = draft.problems().size();
        sameValues();
        nothingBesides();
        emptyCopies();
        return draft.problems().size() == problems;
    }

    private ReplaceRule rule() {
        return (ReplaceRule) item.trigger().rule();
    }

    private Identifier old() {
        return rule().old().name();
    }

    private Identifier replacement() {
        return rule().replacement().name();
    }

    private String name() {
        return "\"" + table.name() + "." + old() + "\"";
    }

    /** Between types of one kind a release reads on whatever the values are by now. */
    private void sameValues() {
        ColumnDefinition from = rule().old();
        ColumnDefinition to = rule().replacement();
        boolean same = SwappedTypes.readAlike(from.type(), to.type()) && isCast();
        if (SwappedTypes.ofOneKind(from.type(), to.type()) && !same) {
            draft.problem(
                    "swap-changes-values",
                    "Under the name \"" + old() + "\" the running release would read what \"" + replacement() + "\" of "
                            + to.type() + " holds instead of " + from.type()
                            + ", and no error would tell it that the values are others.",
                    "leave out the swap: let the next release use \"" + replacement() + "\", and contract");
        }
    }

    private boolean isCast() {
        SqlExpression up = item.conversions().isEmpty()
                ? rule().up().orElseThrow()
                : item.conversions().get(0).expression();
        return SwappedTypes.isCast(up, old());
    }

    /** Views, computed columns and triggers would follow the old column to its other name. */
    private void nothingBesides() {
        for (Identifier column : List.of(old(), replacement())) {
            ColumnDependants.refuseShown(draft, table, column);
            ColumnDependants.refuseComputed(draft, table, column);
            draft.inFlight().reads(table.name(), column);
        }
    }

    /** A value that does not fit the old type leaves NULL in the old column, which nothing may refuse. */
    private void emptyCopies() {
        KeyColumns.takingNullsAsEqual(table, old())
                .forEach(key -> refuseCopy("The key \"" + key + "\" takes two NULLs as equal"));
        ColumnUse use = new ColumnUse(table, old());
        table.constraints().stream()
                .filter(use::usedBy)
                .filter(constraint -> constraint.definition().accept(new MindsNull(old())))
                .forEach(constraint -> refuseCopy("The check \"" + constraint.name() + "\" looks at NULL"));
    }

    private void refuseCopy(String cause) {
        draft.problem(
                "swap-copy-refused",
                cause + ", and NULL is what " + name()
                        + " holds, as the copy that it is after a swap, of a value that does" + " not fit its type.",
                "drop it in a migration before the one that replaces the column");
    }

    /** What words tell before anything runs; the rest is asked of the server, in the unit itself. */
    private record MindsNull(Identifier column) implements TableConstraint.Visitor<Boolean> {
        @Override
        public Boolean primaryKey(PrimaryKey constraint) {
            // It goes to the replacement with the names.
            return false;
        }

        @Override
        public Boolean unique(Unique constraint) {
            return false;
        }

        @Override
        public Boolean check(Check constraint) {
            return StaleValues.readsNull(constraint) && !SqlWords.acceptsNull(constraint.condition(), column);
        }

        @Override
        public Boolean foreignKey(ForeignKey constraint) {
            return false;
        }
    }
}
