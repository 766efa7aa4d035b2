package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.GuardDdl.RefuseDomain.Role;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a column and its replacement exchange their names, in one short unit under one lock: the replacement goes on
 * under the name that the release knows, and the old column, under the other name, becomes a copy of what fits into it.
 *
 * @param draft what the change becomes
 * @param pending what the earlier change has left
 * @param item the column and its replacement
 */
record SwapExpansion(Draft draft, Pending pending, PendingItem.ReplacedColumn item) {

    void expand() {
        verdict();
        draft.table(item.table())
                .filter(table -> new SwapRules(draft, table, item).allowed())
                .ifPresent(this::expand);
    }

    private void verdict() {
        String clients = SwappedTypes.ofOneKind(
                        rule().old().type(), rule().replacement().type())
                ? "prepared statements that return it have to be prepared again"
                : "statements of the running release that were written for "
                        + rule().old().type() + " fail; to keep it running, leave out the swap and use the name \""
                        + replacement() + "\"";
        draft.verdict(
                Verdict.Kind.SWAP,
                "Swap: \"" + old() + "\" and \"" + replacement() + "\" exchange their names under one short lock; "
                        + clients + ".");
    }

    private void expand(Table before) {
        Optional<CarriedKey> key = CarriedKey.of(before, old(), replacement());
        KeyExchange keys = new KeyExchange(draft, table(), old(), replacement());
        key.ifPresent(keys::prepare);
        keys.release();
        if (key.isEmpty() && before.column(old()).orElseThrow().notNull()) {
            allowNull(old());
        }
        UnitDraft unit = begin();
        unit.step(new SyncDdl.Drop(item.trigger()), new SyncDdl.Create(item.trigger()));
        key.ifPresent(carried -> keys.referenceAgain(unit));
        exchangeNames(unit);
        key.ifPresent(carried -> keys.exchange(unit, carried));
        exchangeDefaults(unit);
        Optional<ConversionFunction> function = function();
        function.ifPresent(each -> unit.step(new SyncDdl.CreateConversion(each), new SyncDdl.DropConversion(each)));
        SyncTrigger turned = turned(function);
        unit.step(new SyncDdl.Create(turned), new SyncDdl.Drop(turned));
        if (key.isPresent()) {
            allowNull(replacement());
        } else {
            refuseBack(unit);
        }
        draft.gate(
                Phase.MIGRATE_READS,
                "No release writes \"" + table() + "." + replacement() + "\": the old column has that name until the"
                        + " contract. A driver may hand \"" + old() + "\" over as another kind of value.");
        draft.swapped(
                pending.change(),
                item,
                new PendingItem.SwappedColumn(
                        draft.change().id(),
                        turned,
                        item.original(),
                        function.map(List::of).orElse(item.conversions()),
                        item.roundTrips()));
    }

    /**
     * In a unit of its own: the way back proves that no NULL is there while everybody goes on writing. A column of the
     * primary key comes to it when the key has gone to the replacement.
     */
    private void allowNull(Identifier copy) {
        UnitDraft unit = draft.unitOfItsOwn(
                Phase.EXPAND, "null_" + copy, "Let " + table() + "." + copy + " be NULL where a value does not fit");
        ConstraintPath.dropNotNull(unit, table(), copy);
    }

    private UnitDraft begin() {
        ContractCheck check = new ContractCheck(
                pending.change(),
                List.of(),
                List.of(item.trigger()),
                pending.backfillUnits(),
                pending.laterUnits(),
                item.accept(ContractChecks.UNFILLED));
        UnitDraft unit = draft.unitOfItsOwn(
                        Phase.EXPAND,
                        "swap_" + old(),
                        "Exchange the names of " + table() + "." + old() + " and " + replacement())
                .check(Guards.catalog(draft, table(), List.of(old(), replacement())))
                .check(new GuardDdl.SwapGuard(check));
        ColumnDefinition copy =
                draft.state().table(table()).orElseThrow().column(old()).orElseThrow();
        unit.checks(new Domains(draft, table()).guards(copy, Role.COPY)).checks(nullRefused());
        return unit.check(new GuardDdl.LockTables(List.of(table()), true));
    }

    /** What words do not tell, such as what a function makes of NULL, the server is asked. */
    private Stream<GuardDdl> nullRefused() {
        Table table = draft.state().table(table()).orElseThrow();
        ColumnUse use = new ColumnUse(table, old());
        return table.constraints().stream()
                .filter(use::usedBy)
                .flatMap(named -> condition(named)
                        .filter(condition -> !SqlWords.acceptsNull(condition, old()))
                        .map(condition -> new GuardDdl.RefuseNullRefused(
                                table(),
                                table.column(old()).orElseThrow(),
                                named.name(),
                                condition,
                                besides(table, condition)))
                        .stream());
    }

    private List<Identifier> besides(Table table, SqlExpression condition) {
        return Expressions.reads(table, condition).stream()
                .filter(column -> !column.equals(old()))
                .toList();
    }

    private static Optional<SqlExpression> condition(NamedConstraint constraint) {
        return constraint.definition() instanceof Check check ? Optional.of(check.condition()) : Optional.empty();
    }

    /** The release before would read NULL; where the change reports so what does not fit, it did that before, too. */
    private void refuseBack(UnitDraft unit) {
        if (item.conversions().isEmpty()) {
            SqlExpression unfit = new SqlExpression(Counting.isNull(replacement())
                            .text() + " AND " + Counting.isNotNull(old()).text());
            String why = "hold a value in " + old() + " that does not fit "
                    + rule().old().type();
            unit.back(new GuardDdl.RefuseWhileRows(
                            table(), unfit, "%s rows of " + table() + " " + why + "; change it before going back."))
                    .costs(
                            DownClass.REFUSES_WHILE,
                            "Refused while rows of " + table() + " " + why + ".",
                            Optional.of(Counting.rows(table(), unfit)));
        }
    }

    private void exchangeNames(UnitDraft unit) {
        Identifier between = DerivedNames.joined("belay_swap", DerivedNames.hash(table() + "." + old()));
        rename(unit, old(), between);
        rename(unit, replacement(), old());
        rename(unit, between, replacement());
    }

    private void rename(UnitDraft unit, Identifier from, Identifier to) {
        unit.step(new ColumnDdl.Rename(table(), from, to), new ColumnDdl.Rename(table(), to, from));
    }

    private void exchangeDefaults(UnitDraft unit) {
        if (rule().old().identity().isPresent()) {
            exchangeIdentity(unit);
        }
        rule().old()
                .defaultValue()
                .ifPresent(value -> unit.step(
                        new ColumnDdl.DropDefault(table(), replacement()),
                        new ColumnDdl.SetDefault(table(), replacement(), value)));
        item.replacementDefault()
                .ifPresent(value -> unit.step(
                        new ColumnDdl.SetDefault(table(), old(), value), new ColumnDdl.DropDefault(table(), old())));
        if (rule().old().defaultValue().filter(DrawnNumber::is).isPresent()) {
            unit.step(
                    new ColumnDdl.MoveSequences(table(), replacement(), old()),
                    new ColumnDdl.MoveSequences(table(), old(), replacement()));
        }
    }

    private void exchangeIdentity(UnitDraft unit) {
        unit.step(
                new ColumnDdl.MoveIdentity(table(), replacement(), old()),
                new ColumnDdl.MoveIdentity(table(), old(), replacement()));
        draft.gate(
                Phase.MIGRATE_READS,
                "The sequence of \"" + table() + "." + old()
                        + "\" is made anew under its name and goes on where it was: a"
                        + " session that asks currval or lastval for a number from before the swap gets 55000, once.");
    }

    /**
     * What copies a value into the old column as far as it fits; a change that reports what does not fit has it
     * already.
     */
    private Optional<ConversionFunction> function() {
        if (!item.conversions().isEmpty()) {
            return Optional.empty();
        }
        SqlExpression down = rule().down().orElseThrow();
        return Optional.of(new ConversionFunction(
                table(),
                DerivedNames.fitted("belay_down_" + Triggers.stem(draft, table(), old())),
                column(old()),
                rule().old().type(),
                SqlWords.renamed(down, replacement(), old())));
    }

    /** The rule with the direction turned round: the replacement is what counts, the old column follows it. */
    private SyncTrigger turned(Optional<ConversionFunction> function) {
        Table table = draft.state().table(table()).orElseThrow();
        ColumnDefinition kept = column(old());
        boolean marked = !kept.notNull()
                && (kept.defaultValue().isPresent() || kept.identity().isPresent());
        SqlExpression up = ReplaceColumnExpansion.call(
                table(),
                function.map(ConversionFunction::name)
                        .orElseGet(() -> item.conversions().get(1).name()),
                old());
        SqlExpression down = item.conversions().isEmpty()
                ? SqlWords.renamed(rule().up().orElseThrow(), old(), replacement())
                : ReplaceColumnExpansion.call(table(), item.conversions().get(0).name(), replacement());
        return Triggers.of(
                draft,
                table(),
                old(),
                new ReplaceRule(
                        kept,
                        column(replacement()).withNotNull(false),
                        Optional.of(up),
                        Optional.of(down),
                        false,
                        marked ? Optional.of(Triggers.mark(draft, table(), old())) : Optional.empty(),
                        KeyColumns.inUniqueKey(table, old()),
                        true));
    }

    private ColumnDefinition column(Identifier name) {
        return draft.state().table(table()).flatMap(table -> table.column(name)).orElseThrow();
    }

    private ReplaceRule rule() {
        return (ReplaceRule) item.trigger().rule();
    }

    private TableName table() {
        return item.table();
    }

    private Identifier old() {
        return rule().old().name();
    }

    private Identifier replacement() {
        return rule().replacement().name();
    }
}
