package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.OnUnconvertible;
import java.util.List;

/** What has to be true before one column can take the place of another. */
record ReplacementRules(Draft draft, Table table, ColumnDefinition old, ReplaceColumnExpansion replacement) {

    boolean allowed() {
        int problems = draft.problems().size();
        draft.readInFlight(table.name(), old.name());
        newNameFree();
        notNumbered();
        unseen();
        replacement.conversion().ifPresent(this::conversion);
        defaults();
        unconvertible();
        replacement.replacement().ifPresent(column -> new CarriedTypes(draft, table, old, column).check());
        return draft.problems().size() == problems;
    }

    private String name() {
        return "\"" + table.name() + "." + old.name() + "\"";
    }

    void newNameFree() {
        Clashes.columnFree(draft, table, replacement.newName());
    }

    private void notNumbered() {
        if (KeyColumns.primary(table).contains(old.name())) {
            draft.problem(
                    "primary-key-column",
                    "The column " + name() + " is part of the primary key, which this version cannot replace.",
                    "keep the name and the type, or add a new table");
        }
        ColumnDependants.refuseNumbered(draft, table, old);
    }

    /** Foreign keys from other tables follow a rename; under another type they would not fit. */
    private void unseen() {
        boolean renamed = replacement.conversion().isEmpty();
        ColumnDependants.refuseReferenced(
                draft, table, old.name(), other -> !renamed || other.name().equals(table.name()));
        ColumnDependants.refuseShown(draft, table, old.name());
        ColumnDependants.refuseComputed(draft, table, old.name());
    }

    private void conversion(Conversion conversion) {
        ConversionRules rules = new ConversionRules(draft, table);
        rules.check("up", conversion.up(), List.of(old.name()));
        rules.check("down", conversion.down(), List.of(replacement.newName()));
    }

    private void defaults() {
        boolean missing = replacement
                .replacement()
                .filter(column ->
                        column.defaultValue().isEmpty() && old.defaultValue().isPresent())
                .isPresent();
        if (missing) {
            draft.problem(
                    "replacement-default-missing",
                    "The column " + name() + " has a default, its replacement \"" + replacement.newName()
                            + "\" has none.",
                    "add .defaultValue(...), the value that the up expression makes of the old default, or drop the old default in a migration before");
        }
    }

    private void unconvertible() {
        if (replacement.onUnconvertible() == OnUnconvertible.NULL_AND_REPORT && old.notNull()) {
            draft.problem(
                    "null-in-not-null",
                    "The column " + name() + " is NOT NULL, so a value that cannot be converted cannot become NULL.",
                    "say onUnconvertible(REJECT), or allow NULL in a migration before");
        }
    }
}
