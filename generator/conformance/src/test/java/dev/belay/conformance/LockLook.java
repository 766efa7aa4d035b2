package dev.belay.conformance;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks that a history takes while a tool runs it: at the locks which any session holds on a table or an index of this
 * database, and which stop more than other schema changes do.
 */
final class LockLook {

    /** The locks that were found, as {@code name relation mode}; {@code null} when there were none. */
    static final String FOUND = "SELECT string_agg(concat_ws(' ', name, relation, mode), ', ') FROM public.held";

    /** The names of the looks that were taken, in order. */
    static final String TAKEN = "SELECT string_agg(name, ' ' ORDER BY number) FROM public.looked";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE public.held (name text, relation text, mode text)",
            "CREATE TABLE public.looked (number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text)");

    private static final String LOOK = """
            INSERT INTO public.held
            SELECT '%1$s', CAST(CAST(l.relation AS regclass) AS text), l.mode
            FROM pg_catalog.pg_locks AS l
            JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
            WHERE l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND l.locktype = 'relation' AND a.backend_type = 'client backend'
              AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')""";

    private static final String NOTE = "INSERT INTO public.looked (name) VALUES ('%s')";

    private LockLook() {}

    /** The statements of one look. */
    static List<String> statements(String name) {
        return List.of(LOOK.formatted(name), NOTE.formatted(name));
    }

    /**
     * Looks first thing in every unit that is a transaction. The others are statements that PostgreSQL refuses inside
     * of one, so that nothing can be held when they begin.
     */
    static List<Plan> inEachUnit(List<Plan> plans) {
        return Stream.concat(Stream.of(tables()), plans.stream().map(LockLook::inEachUnit))
                .toList();
    }

    /** The looks that {@link #inEachUnit} puts into plans, in order. */
    static String namesOf(List<Plan> plans) {
        return String.join(
                " ",
                plans.stream()
                        .flatMap(plan -> plan.units().stream()
                                .filter(Unit::transactional)
                                .map(unit -> name(plan, unit)))
                        .toList());
    }

    /** Looks in a change of its own after every change, for a tool that says a change as a whole. */
    static List<Plan> afterEachChange(List<Plan> plans) {
        List<Plan> all = new ArrayList<>(List.of(tables()));
        for (Plan plan : plans) {
            all.add(plan);
            Change change = plan.change();
            all.add(change(change.id() + "_look", change.at().plusHours(1), plan.after(), statements(change.id())));
        }
        return List.copyOf(all);
    }

    private static Plan tables() {
        return change("0000_looks", LocalDateTime.of(2020, 1, 1, 10, 0), SchemaState.EMPTY, TABLES);
    }

    private static Plan inEachUnit(Plan plan) {
        List<PhasePlan> phases = plan.phases().stream()
                .map(phase -> new PhasePlan(
                        phase.phase(),
                        phase.units().stream().map(unit -> looking(plan, unit)).toList(),
                        phase.gates()))
                .toList();
        return new Plan(plan.change(), plan.server(), plan.verdicts(), phases, plan.before(), plan.after());
    }

    private static Unit looking(Plan plan, Unit unit) {
        if (!unit.transactional()) {
            return unit;
        }
        List<Step> steps = Stream.concat(steps(statements(name(plan, unit))), unit.steps().stream())
                .toList();
        return new Unit(unit.name(), unit.phase(), unit.title(), true, steps, unit.wayBack());
    }

    private static String name(Plan plan, Unit unit) {
        return plan.change().id() + "/" + unit.name();
    }

    private static Plan change(String id, LocalDateTime at, SchemaState state, List<String> statements) {
        var unit = new Unit(
                "01_expand_looks",
                Phase.EXPAND,
                "Look at locks",
                true,
                steps(statements).toList(),
                new WayBack(true, List.of(), DownClass.LOSSLESS, "", Optional.empty()));
        var phase = new PhasePlan(Phase.EXPAND, List.of(unit), List.of());
        return new Plan(new Change(id, at, List.of()), ServerVersion.DEFAULT, List.of(), List.of(phase), state, state);
    }

    private static Stream<Step> steps(List<String> statements) {
        return statements.stream()
                .map(sql ->
                        new Step(new RowDdl.RunSql(sql, Optional.empty()), -1, Facts.UNPREDICTED, ClientEffects.NONE));
    }
}
