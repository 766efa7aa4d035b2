package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which unit a transaction is that a server was sent. */
final class SentUnits {

    /** What tools keep their books with. */
    private static final Pattern OF_THE_TOOL = Pattern.compile(
            "alembic_version|schema_migrations|ar_internal_metadata"
                    + "|flyway_schema_history|knex_migrations|__drizzle_migrations|\\bdrizzle\\b|_prisma_migrations|\\bpgroll\\b");

    private static final Pattern MARK = Pattern.compile("SET LOCAL belay\\.unit = '([0-9]+)'");

    private SentUnits() {}

    /** Each transactional unit says first which one it is. */
    static List<Plan> marked(List<Plan> plans) {
        List<Plan> marked = new ArrayList<>();
        int number = 0;
        for (Plan plan : plans) {
            List<PhasePlan> phases = new ArrayList<>();
            for (PhasePlan phase : plan.phases()) {
                List<Unit> units = new ArrayList<>();
                for (Unit unit : phase.units()) {
                    units.add(unit.transactional() ? marked(unit, number) : unit);
                    number++;
                }
                phases.add(new PhasePlan(phase.phase(), units, phase.gates()));
            }
            marked.add(new Plan(plan.change(), plan.server(), plan.verdicts(), phases, plan.before(), plan.after()));
        }
        return marked;
    }

    private static Unit marked(Unit unit, int number) {
        List<Step> steps = new ArrayList<>(unit.steps());
        var mark = new RowDdl.RunSql("SET LOCAL belay.unit = '" + number + "'", Optional.empty());
        steps.add(0, new Step(mark, -1, Facts.NONE, ClientEffects.NONE));
        return new Unit(unit.name(), unit.phase(), unit.title(), true, steps, unit.wayBack());
    }

    /**
     * Files of what was sent. A transaction that says which unit it is, is that one; what committed itself is one of
     * the units without a transaction that come before the next that says so.
     */
    static List<UnitScript> scripts(List<SentSql.Transaction> sent, List<Plan> plans, Path place) {
        List<UnitScript.Origin> units = UnitScript.Origin.of(plans);
        List<SentSql.Transaction> ours = sent.stream()
                .map(SentUnits::withoutTheTool)
                .filter(transaction -> !transaction.statements().isEmpty())
                .toList();
        List<UnitScript> scripts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int last = -1;
        for (int index = 0; index < ours.size(); index++) {
            SentSql.Transaction transaction = ours.get(index);
            Optional<Integer> mark = mark(transaction);
            mark.ifPresent(seen::add);
            last = mark.orElse(last);
            int next = ours.subList(index + 1, ours.size()).stream()
                    .flatMap(each -> mark(each).stream())
                    .findFirst()
                    .orElse(units.size());
            List<UnitScript.Origin> origins = mark.isPresent()
                    ? List.of(units.get(last))
                    : units.subList(last + 1, next).stream()
                            .filter(origin -> !origin.unit().transactional())
                            .toList();
            Path file = Histories.written(place.resolve("%04d.sql".formatted(index)), transaction.script());
            scripts.add(new UnitScript(file, transaction.explicit(), origins));
        }
        assertThat(seen).as("the transactional units that were sent").hasSize((int)
                units.stream().filter(origin -> origin.unit().transactional()).count());
        return scripts;
    }

    private static SentSql.Transaction withoutTheTool(SentSql.Transaction transaction) {
        return new SentSql.Transaction(
                transaction.statements().stream()
                        .filter(sql -> MARK.matcher(sql).find()
                                || !OF_THE_TOOL.matcher(sql).find())
                        .toList(),
                transaction.explicit());
    }

    private static Optional<Integer> mark(SentSql.Transaction transaction) {
        return MARK.matcher(transaction.script())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .findFirst();
    }
}
