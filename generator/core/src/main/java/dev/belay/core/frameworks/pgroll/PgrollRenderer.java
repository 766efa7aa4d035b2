package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files for pgroll 0.16: {@code 0042_rework_orders_01_expand_orders.json}, each with one {@code sql} operation.
 *
 * <p>They are run with {@code --complete} and with pgroll's version schemas switched off: its views would stand in the
 * way of every DROP COLUMN. pgroll sends an operation as one query, so that several statements are one transaction and a
 * statement that must run outside of one stands alone. It never undoes what is completed: the ways back of that are in a
 * folder beside, with a recipe.
 */
public final class PgrollRenderer implements Renderer {

    @Override
    public String framework() {
        return "pgroll";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(Target.REVERT_DIRECTORY);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var text = new UnitText(plan, policy);
        List<Unit> units = plan.units();
        List<String> names = MigrationNames.after(
                head,
                target,
                plan.change(),
                units.stream().map(text::description).toList());
        List<SqlMigration> migrations = IntStream.range(0, units.size())
                .mapToObj(index -> new SqlMigration(names.get(index), text, units.get(index), Ledger.of(target)))
                .toList();
        List<Artifact> artifacts = new ArrayList<>();
        migrations.forEach(migration -> artifacts.add(migration.file()));
        artifacts.addAll(new RevertFolder(plan, migrations, target).files());
        return List.copyOf(artifacts);
    }
}
