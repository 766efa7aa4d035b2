package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Phase;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one column takes the place of another where the application writes both: the new one beside the old, and what a
 * release has to write. Rows are brought along by a catch-up, when no release runs any more that writes the old one
 * alone: until then any row may be left behind again.
 */
record ApplicationWrites(Draft draft, Table table, ColumnDefinition old, ReplaceColumnExpansion replacement) {

    void expand() {
        if (!allowed()) {
            return;
        }
        ColumnDefinition added = replacement.added(old);
        UnitDraft unit = draft.unit(
                        Phase.EXPAND, name(), "Add " + name() + "." + added.name() + " beside " + old.name())
                .check(Guards.catalog(draft, name(), List.of(old.name())))
                .checks(new Domains(draft, name()).replacing(old, added))
                .checks(new Domains(draft, name()).compared(columns(added)))
                .step(new ColumnDdl.Add(name(), added), new ColumnDdl.Drop(name(), added.name()))
                .step(new ColumnDdl.CarryProperties(name(), old.name(), added.name()));
        replacement
                .replacement()
                .flatMap(ColumnDefinition::comment)
                .ifPresent(text -> unit.step(new ColumnDdl.Comment(name(), added.name(), Optional.of(text))));
        gate(added.name());
        Optional<Value> newDefault =
                replacement.replacement().map(ColumnDefinition::defaultValue).orElse(old.defaultValue());
        draft.keep(new PendingItem.DualWrittenColumn(tripwire(added), old, newDefault, Optional.empty()));
    }

    private SyncTrigger tripwire(ColumnDefinition added) {
        return Triggers.of(draft, name(), old.name(), new TripwireRule(columns(added)));
    }

    private ReplaceRule columns(ColumnDefinition added) {
        Optional<Conversion> conversion = replacement.conversion();
        return new ReplaceRule(
                old,
                added,
                conversion.map(Conversion::up),
                conversion.map(Conversion::down),
                old.notNull(),
                Optional.empty(),
                false);
    }

    private void gate(Identifier added) {
        draft.gate(
                Phase.DUAL_WRITE,
                "The next release may start: it reads \"" + name() + "." + old.name()
                        + "\" and writes both. Each INSERT, and each UPDATE that sets \"" + old.name()
                        + "\", also sets \""
                        + added + "\" to " + given(replacement.conversion().map(Conversion::up))
                        + (old.defaultValue().isPresent() ? ", and no INSERT leaves either to a default" : "")
                        + ". It reads nothing from \"" + added
                        + "\": what the release before writes is missing there, or older.");
        draft.gate(
                Phase.DUAL_WRITE,
                "When only that release runs, say change.catchUp(...) of \""
                        + draft.change().id() + "\" in a migration of its own.");
    }

    /** What a release sets one of both to, when it sets the other. */
    static String given(Optional<SqlExpression> conversion) {
        return conversion.map(each -> "what " + each.text() + " gives").orElse("the same value");
    }

    /** What a release sets each of several to, when it sets one of the others. */
    static String given(List<Assignment> conversions) {
        return conversions.stream()
                .map(each -> "\"" + each.column() + "\" to " + given(Optional.of((SqlExpression) each.value())))
                .collect(Collectors.joining(" and "));
    }

    private boolean allowed() {
        int problems = draft.problems().size();
        rules().roundTrips(replacement.roundTrips());
        unconvertible();
        numbered();
        defaults();
        rules().partitions();
        staleValues();
        return draft.problems().size() == problems;
    }

    private void unconvertible() {
        if (replacement.onUnconvertible() == OnUnconvertible.NULL_AND_REPORT) {
            problem(
                    "application-dual-write-unconvertible",
                    "and no trigger is there to write NULL where the application cannot convert a value",
                    "say onUnconvertible(REJECT), and mend such values in a migration before");
        }
    }

    private void numbered() {
        if (old.identity().isPresent()
                || old.defaultValue().filter(DrawnNumber::is).isPresent()) {
            problem(
                    "application-dual-write-numbered",
                    "and PostgreSQL numbers it, so that the application does not know the value when it writes the row",
                    "");
        }
    }

    private void defaults() {
        if (!old.notNull() && old.defaultValue().isPresent()) {
            problem(
                    "application-dual-write-nullable-default",
                    "and it is nullable with a default: where a release writes NULL into the new column alone, the"
                            + " default would look like a write that was left behind",
                    "drop its default, or forbid NULL, in a migration before");
        }
    }

    /** The last release leaves the old column as it is, or out: a key would hold that against what it writes. */
    private void staleValues() {
        StaleValues values = new StaleValues(table, old.name());
        values.keys().forEach(index -> refuseKey("the unique index \"" + index + "\""));
        values.keyConstraints().forEach(key -> refuseKey("the key \"" + key + "\""));
        values.writers()
                .forEach(key -> problem(
                        "application-dual-write-referenced",
                        "and the foreign key \"" + key + "\" writes the old one alone where the row changes that it"
                                + " references, which would look like a write of a release",
                        ""));
    }

    private void refuseKey(String key) {
        problem(
                "application-dual-write-key",
                "and " + key + " would hold the old values, which the last release before the contract neither keeps"
                        + " nor clears, against what that release writes",
                "");
    }

    private void problem(String id, String cause, String instead) {
        rules().problem(id, cause, instead);
    }

    private ApplicationRules rules() {
        return new ApplicationRules(draft, table, List.of(old.name()), List.of(replacement.newName()));
    }

    private TableName name() {
        return table.name();
    }
}
