package dev.belay.core.frameworks.flyway;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Files for Flyway 9 to 13: {@code V12__rework_orders_01_expand.sql}, with script settings beside those that run
 * outside of a transaction or hold what Flyway would take for a placeholder.
 *
 * <p>Its open edition undoes nothing. Ways back are written as {@link #UNDO} says: into a folder that
 * Flyway does not read, with a recipe; as U files; or, when a revert is wanted, as new migrations by {@link #revert}.
 */
public final class FlywayRenderer implements Renderer {

    /**
     * How ways back are written: into a folder beside the migrations, with a recipe, which is what the free edition can
     * do; as {@code U} files, which only the paid editions run; or as forward migrations, made when a revert is wanted.
     */
    public static final TargetOption UNDO = TargetOption.oneOf("undo", "beside", "u-files", "forward");

    private static final Pattern FILE = Pattern.compile("^[VB]([0-9]+)(?:[._][0-9]+)*__.*$");
    private static final int WIDTH_OF_FRESH_FOLDER = 1;

    @Override
    public String framework() {
        return "flyway";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(UNDO, Target.REVERT_DIRECTORY);
    }

    @Override
    public boolean reads(String path) {
        return FILE.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return LookAlike.OF_SQL;
    }

    /** Unless {@code outOfOrder} is on. */
    @Override
    public Optional<NewestTime> newestTime(Head head) {
        return NewestTime.of(following(head), NewestTime.Earlier.REFUSED);
    }

    @Override
    public Head remembered(Head head) {
        return head.names(Versions.newest(head, FILE)::contains);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        List<Unit> units = plan.units();
        List<String> versions =
                following(head).of(target.naming().orElse(Naming.SEQUENTIAL), plan.change(), units.size());
        List<Script> scripts = scripts(new UnitText(plan, policy), units, versions, target);
        List<Artifact> artifacts = new ArrayList<>();
        scripts.forEach(script -> artifacts.addAll(script.migration()));
        switch (target.option(UNDO)) {
            case "u-files" -> scripts.forEach(script -> artifacts.addAll(script.undo()));
            case "forward" -> {}
            default -> artifacts.addAll(new WaysBack(plan, scripts, target).files());
        }
        return List.copyOf(artifacts);
    }

    /**
     * New migrations that undo a change, the newest unit first, for a Flyway that runs no undo files.
     *
     * @param plan the rollout that has been applied
     * @param head what the folder holds, those of the rollout included
     * @param target what the project decided about the files; versions follow the newest one, whatever the naming
     * @param policy how careful the rollout is
     * @return migrations that lead back to the state before the change
     */
    public List<Artifact> revert(Plan plan, Head head, Target target, Policy policy) {
        List<Unit> newestFirst = new ArrayList<>(plan.units());
        Collections.reverse(newestFirst);
        List<String> versions = following(head).next(newestFirst.size());
        return scripts(new UnitText(plan, policy), newestFirst, versions, target).stream()
                .flatMap(script -> script.revertingMigration().stream())
                .toList();
    }

    private static List<Script> scripts(UnitText text, List<Unit> units, List<String> versions, Target target) {
        return IntStream.range(0, units.size())
                .mapToObj(index -> new Script(text, units.get(index), versions.get(index), target))
                .toList();
    }

    private static Versions following(Head head) {
        return Versions.after(head, FILE, WIDTH_OF_FRESH_FOLDER);
    }
}
