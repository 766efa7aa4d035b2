package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.values.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a serial column becomes an identity column, and an identity column a serial one: the sequence stays in place. And
 * how PostgreSQL comes to number an identity column always, which is a promise until the contract.
 */
record NumberingExpansion(Draft draft, Table table, ColumnDefinition column) {

    void byIdentity(SetIdentity operation) {
        if (GeneratedColumns.refuseWritten(draft, table, column)) {
            return;
        }
        Identity wanted = operation.identity();
        boolean plain = column.identity().isEmpty() && column.defaultValue().isEmpty();
        if (plain) {
            plain(operation);
            return;
        }
        operation
                .startWith()
                .ifPresent(start -> draft.problem(
                        "identity-start",
                        "The numbers of " + name() + " do not begin with " + start
                                + ": they go on where its sequence or default has come to.",
                        "leave out startWith(...)"));
        if (column.identity().isPresent()) {
            numberedBy(column.identity().get(), wanted);
            return;
        }
        verdict("an identity");
        Optional<Value> drawn = column.defaultValue().filter(DrawnNumber::isAlone);
        if (drawn.isEmpty()) {
            draft.problem(
                    "not-serial",
                    "The column " + name() + " has no default that is the next number of a sequence and nothing else.",
                    "say setDefaultExpression(..., \"nextval('sequence')\") in a migration before, with a sequence that"
                            + " the column owns");
        } else if (allowed()) {
            unit("as an identity", serialToIdentity(Identity.BY_DEFAULT), identityToSerial(drawn.get()));
            if (wanted == Identity.ALWAYS) {
                promise();
            }
        }
    }

    /** The application draws the numbers somewhere: a sequence must not meet them. */
    private void plain(SetIdentity operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: " + name() + " becomes an identity; statements may go on giving it numbers of their own.");
        if (operation.startWith().isEmpty()) {
            draft.problem(
                    "identity-start",
                    "The column " + name()
                            + " holds numbers that releases draw by themselves, and a sequence beside that gives the"
                            + " same ones.",
                    "say startWith(...) with a number that no running release reaches; or, where a sequence gives them,"
                            + " setDefaultExpression(..., \"nextval('sequence')\") in a migration before, with a"
                            + " sequence that the column owns");
            return;
        }
        if (unpartitioned() && allowed() && fits(operation.startWith().get()) && indexed()) {
            begin(operation.startWith().get());
            if (operation.identity() == Identity.ALWAYS) {
                promise();
            }
        }
    }

    private boolean unpartitioned() {
        if (table.partitioned()) {
            draft.problem(
                    "identity-partitioned",
                    "The table \"" + table.name()
                            + "\" is partitioned, where an identity means something else before PostgreSQL 17.",
                    "leave the numbers to a default: setDefaultExpression(..., \"nextval('sequence')\")");
        }
        return !table.partitioned();
    }

    private void begin(long start) {
        draft.gate(
                Phase.EXPAND,
                "No running release gives " + name() + " a number from " + start
                        + " on: PostgreSQL gives those. One that takes the greatest number plus one is gone before the"
                        + " next release starts.");
        draft.unit(Phase.EXPAND, table.name(), "Number " + table.name() + "." + column.name() + " as an identity")
                .step(
                        new ColumnDdl.AddIdentity(table.name(), column.name(), Identity.BY_DEFAULT, start),
                        new ColumnDdl.DropIdentity(table.name(), column.name()));
    }

    private boolean fits(long start) {
        boolean fits = start <= IntegerTypes.greatest(column.type());
        if (!fits) {
            draft.problem(
                    "identity-start",
                    "The column " + name() + " of type " + column.type() + " does not hold " + start + ".",
                    "start with a smaller number, or replace the column by one of type bigint before");
        }
        return fits;
    }

    /** The greatest number is asked for under the lock. */
    private boolean indexed() {
        boolean indexed = table.indexes().stream().anyMatch(this::tellsGreatest)
                || table.constraints().stream()
                        .map(KeyColumns::of)
                        .anyMatch(key -> !key.isEmpty() && key.get(0).equals(column.name()));
        if (!indexed) {
            draft.problem(
                    "identity-without-index",
                    "No index tells the greatest number of " + name()
                            + ": the table would be read under ACCESS EXCLUSIVE.",
                    "say createIndex(...) of the column in a migration before");
        }
        return indexed;
    }

    private boolean tellsGreatest(IndexDefinition index) {
        return index.method().equals(IndexDefinition.BTREE)
                && index.predicate().isEmpty()
                && index.parts().get(0).column().filter(column.name()::equals).isPresent();
    }

    private void numberedBy(Identity now, Identity wanted) {
        if (now == wanted) {
            draft.nothingToDo(name() + " is an identity column already");
        } else if (wanted == Identity.ALWAYS) {
            draft.unit(Phase.EXPAND, table.name(), "Announce who numbers " + table.name() + "." + column.name())
                    .step(new StateDdl.Say("Until the contract statements may give numbers of their own to "
                            + table.name() + "." + column.name() + "."));
            promise();
        } else {
            draft.verdict(
                    Verdict.Kind.ADDITIVE,
                    "Additive: statements may give " + name() + " numbers of their own from here on; the catalog alone"
                            + " is changed.");
            draft.unit(
                            Phase.EXPAND,
                            table.name(),
                            "Let statements number " + table.name() + "." + column.name() + " themselves")
                    .step(generated(Identity.BY_DEFAULT), generated(Identity.ALWAYS));
        }
    }

    /** ALWAYS refuses what a release may write that runs now, so that it waits for the contract. */
    private void promise() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: the running release may give " + name() + " numbers of its own, which PostgreSQL"
                        + " refuses (428C9) where it ALWAYS generates them; that begins with the contract.");
        draft.refuseDirect("That PostgreSQL ALWAYS generates " + name()
                + " has no direct(...) form: a release that gives" + " it a number of its own would fail (428C9).");
        draft.gate(
                Phase.MIGRATE_READS,
                "Before the contract no release writes a number of its own into " + name()
                        + ", be it by INSERT, UPDATE or ON CONFLICT DO UPDATE: from there on PostgreSQL ALWAYS generates"
                        + " it (428C9). COPY and INSERT ... OVERRIDING SYSTEM VALUE go on.");
        draft.keep(new PendingItem.PromisedIdentity(table.name(), column.name()));
    }

    private ColumnDdl generated(Identity identity) {
        return new ColumnDdl.SetGenerated(table.name(), column.name(), identity);
    }

    void byDefault() {
        Optional<Identity> identity = column.identity();
        if (identity.isEmpty()
                && column.defaultValue().filter(DrawnNumber::isAlone).isPresent()) {
            draft.nothingToDo(name() + " draws its numbers by a default already");
            return;
        }
        verdict("a serial");
        if (identity.isEmpty()) {
            draft.problem("not-identity", "The column " + name() + " is no identity column.", "remove this line");
        } else {
            Value drawn = IdentitySequence.of(table.name(), column.name()).drawn();
            unit("by a default", identityToSerial(drawn), serialToIdentity(identity.get()));
        }
    }

    private void verdict(String what) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: " + name() + " becomes " + what
                        + " over a sequence of the same name that goes on where it was; the catalog alone is changed.");
    }

    /** PostgreSQL numbers whole numbers alone, and none that may be NULL (42P16, 55000). */
    private boolean allowed() {
        int problems = draft.problems().size();
        if (!IntegerTypes.holds(column.type())) {
            draft.problem(
                    "identity-type",
                    "The column " + name() + " is of type " + column.type() + ", which PostgreSQL does not number.",
                    "replace it by a column of type bigint before");
        }
        if (!isNotNullBefore()) {
            draft.problem(
                    "identity-nullable",
                    "The column " + name() + " is not NOT NULL before this change.",
                    "say setNotNull(...) in a migration before");
        }
        return draft.problems().size() == problems;
    }

    /** A NOT NULL of the same change comes in a later phase. */
    private boolean isNotNullBefore() {
        return Stream.concat(draft.before().table(table.name()).stream(), draft.learned().stream())
                .filter(each -> each.name().equals(table.name()))
                .flatMap(each -> each.column(column.name()).stream())
                .anyMatch(ColumnDefinition::notNull);
    }

    private void unit(String how, ColumnDdl forth, ColumnDdl back) {
        draft.gate(
                Phase.EXPAND,
                "The sequence of " + name()
                        + " is made anew under its name and goes on where it was: a session that asks"
                        + " currval or lastval for a number from before gets 55000, and one that calls nextval by itself"
                        + " in the very moment of the commit XX000, once.");
        draft.unit(Phase.EXPAND, table.name(), "Number " + table.name() + "." + column.name() + " " + how)
                .step(forth, back)
                .costs(
                        DownClass.LOSSLESS,
                        "The sequence of " + name() + " goes on where it is, in the type of the column.",
                        Optional.empty());
    }

    private ColumnDdl serialToIdentity(Identity identity) {
        return new ColumnDdl.SerialToIdentity(table.name(), column.name(), identity);
    }

    private ColumnDdl identityToSerial(Value drawn) {
        return new ColumnDdl.IdentityToSerial(table.name(), column.name(), drawn);
    }

    private String name() {
        return "\"" + table.name() + "." + column.name() + "\"";
    }
}
