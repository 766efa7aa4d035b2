package dev.belay.core.frameworks.drizzle;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.OwnGenerator;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.ShownSchema;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files for Drizzle: {@code 0012_rework_orders_01_expand.sql} with its line in the journal and its snapshot, which
 * drizzle-kit 0.x keeps, or {@code 20261122100000_rework_orders_01_expand/migration.sql}, without a snapshot, for 1.0:
 * the project's own drizzle-kit writes those.
 */
public final class DrizzleRenderer implements Renderer {

    /** The format of the folder: that of 0.x with a journal, or that of 1.0 with a folder for each migration. */
    public static final TargetOption VERSION = TargetOption.oneOf("version", "0", "1");

    private static final Pattern FOLDER = Pattern.compile("^([0-9]{14})_[^/]*/migration\\.sql$");
    private static final int STAMP_WIDTH = 14;
    private static final Pattern STAMPED = Pattern.compile("^[0-9]{14}_.*$");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private static final List<LookAlike> LOOK_ALIKES = Stream.concat(
                    Stream.of(LookAlike.named("Prisma", "migration_lock\\.toml")), LookAlike.OF_SQL.stream())
            .toList();

    @Override
    public String framework() {
        return "drizzle";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(VERSION, DrizzleModels.PLACE, Target.REVERT_DIRECTORY);
    }

    @Override
    public boolean reads(String path) {
        return path.matches("[0-9]{4,14}_\\w+\\.sql|[^/]+/migration\\.sql");
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return LOOK_ALIKES;
    }

    /** 0.x looks at the newest time that has run, 1.0 at which folders have. */
    @Override
    public Optional<NewestTime> newestTime(Head head) {
        return head.text(Journal.FILE).isPresent()
                ? NewestTime.of(Journal.of(head).newestTime(), NewestTime.Earlier.PASSED_OVER)
                : NewestTime.of(ofFolders(head), NewestTime.Earlier.OUT_OF_ORDER);
    }

    @Override
    public Optional<OwnGenerator> generator(Target target) {
        boolean keepsSnapshots = target.option(VERSION).equals("1") && new DrizzleModels().areWanted(target);
        return keepsSnapshots ? Optional.of(new DrizzleKit()) : Optional.empty();
    }

    @Override
    public Optional<Models> models() {
        return Optional.of(new DrizzleModels());
    }

    /** The journal stays, cut down to the migrations that are left; it belongs to all of them. */
    @Override
    public Head without(Head head, Set<String> paths) {
        Head left = head.without(paths);
        if (head.text(Journal.FILE).isEmpty()) {
            return left;
        }
        Journal journal = Journal.of(head).without(paths);
        return left.after(List.of(new Artifact(
                Folder.MIGRATIONS, Journal.FILE, Role.INDEX, Optional.empty(), JsonText.of(journal.node()))));
    }

    @Override
    public Head remembered(Head head) {
        Set<String> paths = new HashSet<>(Versions.newestPaths(head, FOLDER));
        paths.add(Journal.FILE);
        Journal.of(head).newestSnapshot().ifPresent(paths::add);
        return head.only(paths);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var writer = new PostgresWriter(plan.server(), policy);
        var text = new UnitText(plan, policy);
        List<Artifact> artifacts = new ArrayList<>();
        List<Migration> migrations = target.option(VERSION).equals("1")
                ? folders(plan, head, text, writer, artifacts)
                : journal(plan, head, target, text, writer, artifacts);
        artifacts.addAll(new WaysBack(plan, migrations, target).files());
        return List.copyOf(artifacts);
    }

    private static List<Migration> folders(
            Plan plan, Head head, UnitText text, PostgresWriter writer, List<Artifact> artifacts) {
        List<Unit> units = plan.units();
        List<String> versions = ofFolders(head).of(Naming.TIMESTAMP, plan.change(), units.size());
        List<Migration> migrations = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            String name = versions.get(index) + "_" + text.description(unit);
            artifacts.add(file(
                    name + "/migration.sql",
                    Role.UP,
                    unit,
                    Chunks.migration(plan.change(), text.upSentences(unit), unit, writer)));
            migrations.add(Migration.named(text, unit, name));
        }
        return migrations;
    }

    private static Versions ofFolders(Head head) {
        return Versions.afterPaths(head, FOLDER, STAMP_WIDTH);
    }

    private static List<Migration> journal(
            Plan plan, Head head, Target target, UnitText text, PostgresWriter writer, List<Artifact> artifacts) {
        Newest newest = Newest.of(head);
        Journal journal = Journal.of(head);
        Snapshot snapshot = journal.newest(head);
        Naming naming = target.naming().orElseGet(() -> asFound(journal));
        SchemaState state = plan.before();
        List<Migration> migrations = new ArrayList<>();
        List<Unit> units = plan.units();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            var at = plan.change().at().plusSeconds(index);
            String prefix = naming == Naming.TIMESTAMP
                    ? STAMP.format(at)
                    : String.format(Locale.ROOT, "%04d", journal.nextIndex());
            String tag = prefix + "_" + text.description(unit);
            long when = journal.add(tag, at);
            SchemaState after = Transitions.apply(state, statements(unit));
            snapshot = snapshot.next(tag, ShownSchema.of(state), ShownSchema.of(after));
            state = after;
            artifacts.add(file(
                    tag + ".sql",
                    Role.UP,
                    unit,
                    Chunks.migration(plan.change(), text.upSentences(unit), unit, writer)));
            artifacts.add(file("meta/" + prefix + "_snapshot.json", Role.SETTINGS, unit, newest.text(snapshot.node())));
            migrations.add(Migration.at(text, unit, tag, when));
        }
        artifacts.add(new Artifact(
                Folder.MIGRATIONS, Journal.FILE, Role.INDEX, Optional.empty(), newest.text(journal.node())));
        return migrations;
    }

    private static Naming asFound(Journal journal) {
        return journal.newestTag().filter(tag -> STAMPED.matcher(tag).matches()).isPresent()
                ? Naming.TIMESTAMP
                : Naming.SEQUENTIAL;
    }

    private static List<Ddl> statements(Unit unit) {
        return unit.steps().stream().map(Step::statement).toList();
    }

    private static Artifact file(String name, Role role, Unit unit, String text) {
        return new Artifact(Folder.MIGRATIONS, name, role, Optional.of(unit.name()), text);
    }
}
