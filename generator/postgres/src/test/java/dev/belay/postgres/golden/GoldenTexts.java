package dev.belay.postgres.golden;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import dev.belay.core.report.RolloutSheet;
import dev.belay.dsl.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that comes out of a case, by its path in the folder of the case. */
final class GoldenTexts {

    /**
     * The tools whose files stand in every case; those of the others stand in the cases that the tools themselves run.
     */
    private static final List<String> TOOLS = List.of("flyway", "golang-migrate");

    private static final String MIGRATIONS = "migrations";

    private final SortedMap<String, String> files = new TreeMap<>();

    private GoldenTexts() {}

    static SortedMap<String, String> of(GoldenCase golden) {
        GoldenPlans plans = GoldenPlans.of(golden, golden.planned());
        GoldenTexts texts = new GoldenTexts();
        if (plans.problems().isEmpty()) {
            texts.files.put("plan.md", sheets(plans.tested()));
            TOOLS.forEach(tool -> texts.render(Frameworks.of(tool).orElseThrow(), plans));
        } else {
            texts.files.put("errors.txt", errors(plans.problems()));
        }
        return texts.files;
    }

    private static String errors(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place() + " " + problem.place().element() + "\n  " + problem.message() + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String sheets(List<Plan> plans) {
        return plans.stream().map(GoldenTexts::sheet).collect(Collectors.joining("\n"));
    }

    private static String sheet(Plan plan) {
        return RolloutSheet.write(plan, new PostgresWriter(plan.server(), GoldenPlans.POLICY)::statements);
    }

    private void render(Renderer renderer, GoldenPlans plans) {
        Target target = Target.of(renderer.framework(), MIGRATIONS);
        Head head = Head.EMPTY.after(renderer.renderAll(plans.given(), Head.EMPTY, target, GoldenPlans.POLICY));
        for (Artifact artifact : renderer.renderAll(plans.tested(), head, target, GoldenPlans.POLICY)) {
            String path =
                    renderer.framework() + "/" + MIGRATIONS + artifact.folder().suffix() + "/" + artifact.name();
            if (files.put(path, artifact.text()) != null) {
                throw new AssertionError("Two files are named " + path + ".");
            }
        }
    }
}
