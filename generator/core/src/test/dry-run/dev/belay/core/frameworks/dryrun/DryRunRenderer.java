package dev.belay.core.frameworks.dryrun;

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
import java.util.Optional;

/** Files for a tool that nobody has: a folder for each change, and a script for each unit and each way back in it. */
public final class DryRunRenderer implements Renderer {

    @Override
    public String framework() {
        return "dry-run";
    }

    @Override
    public List<TargetOption> options() {
        return List.of();
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".on.sql") || path.endsWith(".back.sql");
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var text = new UnitText(plan, policy);
        List<Artifact> artifacts = new ArrayList<>();
        for (Unit unit : plan.units()) {
            String name = plan.change().id() + "/" + unit.name();
            String on = text.upHead(unit).statements(text.up(unit)).text();
            String back = text.downHead(unit).statements(text.down(unit)).text();
            artifacts.add(file(name + ".on.sql", Artifact.Role.UP, unit, on));
            artifacts.add(file(name + ".back.sql", Artifact.Role.DOWN, unit, back));
        }
        return artifacts;
    }

    private static Artifact file(String name, Artifact.Role role, Unit unit, String text) {
        return new Artifact(Artifact.Folder.MIGRATIONS, name, role, Optional.of(unit.name()), text);
    }
}
