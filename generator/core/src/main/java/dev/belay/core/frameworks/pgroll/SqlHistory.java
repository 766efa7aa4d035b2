package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan as migrations of SQL, one for each unit.
 *
 * @param plan the rollout
 * @param head what the folder holds
 * @param target what the project decided about the files
 * @param policy how careful the rollout is
 */
record SqlHistory(Plan plan, Head head, Target target, Policy policy) {

    /** The migrations of some units of the plan. */
    List<Migration> migrations(List<Unit> units) {
        var text = new UnitText(plan, policy);
        List<String> names = MigrationNames.after(
                head,
                target,
                plan.change(),
                units.stream().map(text::description).toList());
        return IntStream.range(0, units.size())
                .<Migration>mapToObj(index -> {
                    Unit unit = units.get(index);
                    String name = names.get(index);
                    return new SqlMigration(
                            name, MigrationNames.versionSchema(name, unit), text, unit, Ledger.of(target));
                })
                .toList();
    }
}
