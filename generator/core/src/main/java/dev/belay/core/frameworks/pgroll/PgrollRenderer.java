package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files for pgroll 0.16.
 *
 * <p><em>Native</em>, for projects whose clients read version schemas: {@code 0042_rework_orders.json}, a change in
 * pgroll's own operations, where those lead to the same catalog; start is EXPAND and BACKFILL, complete is CONTRACT, so
 * that the later contract of the change writes nothing. What pgroll has no operation for stands in {@code sql}
 * operations, a unit to a migration.
 *
 * <p><em>Phased</em>, for projects that switched version schemas off: {@code 0042_rework_orders_01_expand_orders.json},
 * every unit as a migration with one {@code sql} operation, run with {@code --complete}. pgroll sends such an operation
 * as one query, so that several statements are one transaction and a statement that must run outside of one stands
 * alone.
 *
 * <p>pgroll never undoes what is complete: the ways back of that are in a folder beside, with a recipe.
 */
public final class PgrollRenderer implements Renderer {

    /** Whose operations the files hold. */
    public static final TargetOption MODE = TargetOption.oneOf("mode", "native", "phased");

    static final String NATIVE = "native";

    @Override
    public String framework() {
        return "pgroll";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(MODE, Target.REVERT_DIRECTORY);
    }

    @Override
    public boolean reads(String path) {
        return MigrationNames.reads(path);
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return List.of(LookAlike.said("Liquibase", "json|ya?ml", "(?m)^[\\s{\"]*databaseChangeLog\\b"));
    }

    @Override
    public Optional<NewestTime> newestTime(Head head) {
        return NewestTime.of(MigrationNames.following(head), NewestTime.Earlier.REFUSED);
    }

    /** A contract looks for the file of the migration that it completes. */
    @Override
    public Head remembered(Head head) {
        return head.names(path -> true);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        List<Migration> migrations = target.option(MODE).equals(NATIVE)
                ? new NativeHistory(plan, head, target, policy).migrations()
                : new SqlHistory(plan, head, target, policy).migrations(plan.units());
        List<Artifact> artifacts = new ArrayList<>();
        migrations.forEach(migration -> artifacts.add(migration.file()));
        artifacts.addAll(new WaysBack(plan, migrations, target).files());
        return List.copyOf(artifacts);
    }

    @Override
    public List<String> remarks(Plan plan, Target target, Policy policy) {
        return target.option(MODE).equals(NATIVE)
                ? VersionSchemaRemarks.of(new NativeHistory(plan, Head.EMPTY, target, policy))
                : List.of();
    }
}
