package dev.belay.core.frameworks.golangmigrate;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files for golang-migrate 4: {@code 000012_rework_orders_01_expand.up.sql} and its {@code .down.sql}.
 *
 * <p>The tool sends a file as one query. Several statements of a query are one transaction, with nothing to be said in
 * the file; a statement that must run outside of a transaction stands alone in its file, where comments do no harm. A
 * missing or empty down file would be passed over silently while the version goes down, so that every unit has one, and
 * where there is no way back it raises.
 */
public final class GolangMigrateRenderer implements Renderer {

    private static final Pattern FILE = Pattern.compile("^([0-9]+)_.*\\.(?:up|down)\\..*$");
    private static final int WIDTH_OF_SEQ = 6;

    @Override
    public String framework() {
        return "golang-migrate";
    }

    @Override
    public List<TargetOption> options() {
        return List.of();
    }

    @Override
    public boolean reads(String path) {
        return FILE.matcher(path).matches();
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return LookAlike.OF_SQL;
    }

    /** The tool remembers one number, and says nothing of a file below it. */
    @Override
    public Optional<NewestTime> newestTime(Head head) {
        return NewestTime.of(Versions.after(head, FILE, WIDTH_OF_SEQ), NewestTime.Earlier.PASSED_OVER);
    }

    @Override
    public Head remembered(Head head) {
        return head.names(Versions.newest(head, FILE)::contains);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var text = new UnitText(plan, policy);
        List<Unit> units = plan.units();
        List<String> versions = Versions.after(head, FILE, WIDTH_OF_SEQ)
                .of(target.naming().orElse(Naming.SEQUENTIAL), plan.change(), units.size());
        List<Artifact> artifacts = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            String name = versions.get(index) + "_" + text.description(unit);
            artifacts.add(file(name + ".up.sql", Artifact.Role.UP, unit, up(text, unit)));
            artifacts.add(file(name + ".down.sql", Artifact.Role.DOWN, unit, down(text, unit)));
        }
        return List.copyOf(artifacts);
    }

    private static SqlFile up(UnitText text, Unit unit) {
        SqlFile file = text.upHead(unit);
        if (!unit.transactional()) {
            file.comment(
                    "One statement and one runner: a second migrator that waits for its lock would be in the way.");
        }
        return file.statements(text.up(unit));
    }

    private static SqlFile down(UnitText text, Unit unit) {
        List<String> statements = text.down(unit);
        SqlFile file = text.downHead(unit);
        return statements.isEmpty()
                ? file.comment("There is nothing to undo.").statement("SELECT 1")
                : file.statements(statements);
    }

    private static Artifact file(String name, Artifact.Role role, Unit unit, SqlFile file) {
        return new Artifact(Artifact.Folder.MIGRATIONS, name, role, Optional.of(unit.name()), file.text());
    }
}
