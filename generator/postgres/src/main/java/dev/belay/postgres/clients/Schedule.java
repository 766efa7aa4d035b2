package dev.belay.postgres.clients;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When which release runs, how much it does at each boundary, and on which tables. */
final class Schedule {
    private final Plan plan;
    private final Shapes shapes;

    Schedule(Plan plan, Shapes shapes) {
        this.plan = plan;
        this.shapes = shapes;
    }

    /** The number of units after which the next release may start: the end of BACKFILL, or of EXPAND without it. */
    int nextStartsAfter() {
        int after = 0;
        for (Phase last : List.of(Phase.EXPAND, Phase.BACKFILL)) {
            for (int index = 0; index < plan.units().size(); index++) {
                after = plan.units().get(index).phase() == last ? index + 1 : after;
            }
        }
        return after;
    }

    /** Whether the previous release has to be gone before the unit. */
    boolean endsPrevious(Unit unit) {
        return unit.phase() == Phase.CONTRACT && !Shapes.finishesEarlierChange(plan);
    }

    /** The part of a phase's statements that falls to one boundary. */
    int share(Phase phase, int statementsPerKind) {
        long units = plan.units().stream().filter(unit -> unit.phase() == phase).count();
        return units == 0 ? statementsPerKind : (int) ((statementsPerKind + units - 1) / units);
    }

    /** The phases without a unit, which the clients live through once the next release has started. */
    List<Phase> gates() {
        return plan.phases().stream()
                .filter(phase -> phase.units().isEmpty())
                .map(PhasePlan::phase)
                .toList();
    }

    Phase first() {
        return plan.phases().isEmpty() ? Phase.EXPAND : plan.phases().get(0).phase();
    }

    static ClientEffects effects(Unit unit) {
        return unit.steps().stream().map(Step::effects).reduce(ClientEffects.NONE, ClientEffects::worse);
    }

    static boolean dropsViewsOfReleases(Unit unit) {
        return unit.steps().stream()
                .map(Step::statement)
                .anyMatch(statement -> statement instanceof TableDdl.DropView drop
                        && !drop.view().schema().equals(drop.table().schema()));
    }

    /** The shapes of the tables that the change concerns, or of all where it concerns none that the release knows. */
    List<ShapeTable> concerned(ClientKind kind) {
        Set<TableName> concerned = new TreeSet<>();
        plan.units().stream()
                .flatMap(unit -> unit.steps().stream())
                .flatMap(step -> step.facts().locks().stream())
                .forEach(lock -> concerned.add(shapes.afterName(lock.relation())));
        plan.before().tables().forEach((name, table) -> {
            TableName later = shapes.afterName(name);
            if (!table.equals(plan.after().tables().get(later))) {
                concerned.add(later);
            }
        });
        plan.after().tables().keySet().stream()
                .filter(name -> !plan.before().tables().containsKey(name))
                .forEach(concerned::add);
        List<ShapeTable> all = shapes.of(kind);
        List<ShapeTable> some =
                all.stream().filter(shape -> concerned.contains(shape.table())).toList();
        return some.isEmpty() ? all : some;
    }
}
