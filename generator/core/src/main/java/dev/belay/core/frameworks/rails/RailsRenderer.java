package dev.belay.core.frameworks.rails;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files for Rails 6.1 to 8.1: {@code db/migrate/20261122100000_rework_orders_01_expand.rb}, a class with {@code up} and
 * {@code down}.
 *
 * <p>A file is one transaction, in which Rails also records the version, unless its class says {@code
 * disable_ddl_transaction!}. A unit outside of a transaction is one statement, because what a file has done when it
 * fails midway would stay without a word in the ledger.
 */
public final class RailsRenderer implements Renderer {

    /** The Rails that the project runs, which is what its migrations are written for. */
    public static final TargetOption VERSION = TargetOption.oneOf(
            "version",
            RailsVersion.RAILS_7_2.number(),
            RailsVersion.numbers().stream()
                    .filter(number -> !number.equals(RailsVersion.RAILS_7_2.number()))
                    .toArray(String[]::new));

    /** Whether the project has the gem strong_migrations, which stops what nobody has vouched for. */
    public static final TargetOption STRONG_MIGRATIONS = TargetOption.oneOf("strongMigrations", "false", "true");

    /** The acronyms of the project's inflections, with blanks between them: they change the names of classes. */
    public static final TargetOption ACRONYMS = TargetOption.text("acronyms", "");

    private static final Pattern FILE = Pattern.compile("^([0-9]+)_[_a-z0-9]*\\.?[_a-z0-9]*\\.rb$");
    private static final int WIDTH_OF_NUMBERS = 3;

    @Override
    public String framework() {
        return "rails";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(VERSION, STRONG_MIGRATIONS, ACRONYMS);
    }

    @Override
    public boolean reads(String path) {
        return path.matches("(?:[^/]+/)*[0-9]+_[^/]*\\.rb");
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return List.of(LookAlike.said("Sequel", "rb", "(?m)^Sequel\\.migration\\b"));
    }

    /** No class may have the name of one that is there. */
    @Override
    public Head remembered(Head head) {
        return head.names(path -> true);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var style = new MigrationClass.Style(
                RailsVersion.of(target.option(VERSION)), Boolean.parseBoolean(target.option(STRONG_MIGRATIONS)));
        var text = new UnitText(plan, policy);
        var writer = new PostgresWriter(plan.server(), policy);
        Supplier<NativeWriter> natives = () -> new NativeWriter(style.version(), plan.before(), plan.after());
        var names = new MigrationNames(head, acronyms(target));
        List<Unit> units = plan.units();
        List<String> versions = Versions.after(head, FILE, WIDTH_OF_NUMBERS)
                .of(target.naming().orElse(Naming.TIMESTAMP), plan.change(), units.size());
        List<Artifact> artifacts = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            String name = names.next(text.description(unit));
            String file = new MigrationClass(text, unit, style, writer, natives).file(names.className(name));
            artifacts.add(new Artifact(
                    Artifact.Folder.MIGRATIONS,
                    versions.get(index) + "_" + name + ".rb",
                    Artifact.Role.UP,
                    Optional.of(unit.name()),
                    file));
        }
        return List.copyOf(artifacts);
    }

    private static List<String> acronyms(Target target) {
        return Stream.of(target.option(ACRONYMS).split("[\\s,]+"))
                .filter(acronym -> !acronym.isEmpty())
                .toList();
    }
}
