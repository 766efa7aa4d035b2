package dev.belay.core.frameworks.knex;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.OutOfOrderException;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files for Knex 3: {@code 20261122100000_rework_orders_01_expand.js}, or what else the folder holds.
 *
 * <p>Knex runs all pending migrations in one transaction, unless one of them says {@code transaction: false}; then each
 * has its own. A strong lock would be held until the last has run, and a contract that refuses would take with it what
 * went before. So every file says {@code transaction: false} and opens its transaction itself. Knex writes its ledger
 * after the file has run, in both cases outside of the file's own transaction.
 */
public final class KnexRenderer implements Renderer {

    /**
     * The language of a file: as the newest of the folder, else CommonJS; or named: {@code js} is CommonJS and
     * {@code esm} an ES module, both in {@code .js}.
     */
    public static final TargetOption MODULES =
            TargetOption.oneOf("modules", "as-found", "js", "cjs", "esm", "mjs", "ts");

    private static final int WIDTH_OF_FRESH_FOLDER = 4;

    @Override
    public String framework() {
        return "knex";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(MODULES);
    }

    @Override
    public boolean reads(String path) {
        return ModuleStyle.FILE.matcher(path).matches();
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return KnexLookAlikes.ALL;
    }

    @Override
    public Optional<NewestTime> newestTime(Head head) {
        return NewestTime.of(following(head), NewestTime.Earlier.OUT_OF_ORDER);
    }

    private static Versions following(Head head) {
        return Versions.after(head, ModuleStyle.FILE, WIDTH_OF_FRESH_FOLDER);
    }

    @Override
    public Head remembered(Head head) {
        return head.only(Versions.newest(head, ModuleStyle.FILE));
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var text = new UnitText(plan, policy);
        var writer = new PostgresWriter(plan.server(), policy);
        ModuleStyle style = ModuleStyle.named(target.option(MODULES))
                .or(() -> ModuleStyle.ofNewest(head))
                .orElse(ModuleStyle.JS);
        List<Unit> units = plan.units();
        List<String> versions =
                following(head).of(target.naming().orElse(Naming.TIMESTAMP), plan.change(), units.size());
        List<Artifact> artifacts = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            artifacts.add(new Artifact(
                    Artifact.Folder.MIGRATIONS,
                    versions.get(index) + "_" + text.description(unit) + "." + style.extension(),
                    Artifact.Role.UP,
                    Optional.of(unit.name()),
                    new MigrationModule(text, unit, style, writer).source()));
        }
        requireOrder(plan, head, artifacts);
        return List.copyOf(artifacts);
    }

    /** Knex sorts by name, so that 1000_a comes before 999_b. */
    private static void requireOrder(Plan plan, Head head, List<Artifact> artifacts) {
        String before = NewestModule.of(head).name().orElse("");
        for (Artifact artifact : artifacts) {
            if (artifact.name().compareTo(before) <= 0) {
                throw new OutOfOrderException(sortsBefore(plan, artifact.name(), before));
            }
            before = artifact.name();
        }
    }

    private static Problem sortsBefore(Plan plan, String name, String before) {
        return new Problem(
                "version-not-newest",
                Place.of(plan.change().id()),
                "The file " + name + " would stand before " + before + ", because Knex sorts its migrations by name.",
                "name the target's files by time: naming: timestamp.");
    }
}
