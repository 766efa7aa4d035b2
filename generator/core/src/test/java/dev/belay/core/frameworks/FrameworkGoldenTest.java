package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.alembic.AlembicRenderer;
import dev.belay.core.frameworks.drizzle.DrizzleRenderer;
import dev.belay.core.frameworks.flyway.FlywayRenderer;
import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;
import dev.belay.core.frameworks.knex.KnexRenderer;
import dev.belay.core.frameworks.pgroll.PgrollRenderer;
import dev.belay.core.frameworks.prisma.PrismaRenderer;
import dev.belay.core.frameworks.rails.RailsRenderer;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.names.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares whole folders of rendered files with those under {@code src/test/golden/frameworks}. With {@code
 * -Dgolden.update=true} they are written anew and the test fails all the same, so that nobody approves them unseen.
 */
final class FrameworkGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/golden/frameworks");
    private static final AlembicRenderer ALEMBIC = new AlembicRenderer();
    private static final FlywayRenderer FLYWAY = new FlywayRenderer();
    private static final GolangMigrateRenderer MIGRATE = new GolangMigrateRenderer();
    private static final DrizzleRenderer DRIZZLE = new DrizzleRenderer();
    private static final KnexRenderer KNEX = new KnexRenderer();
    private static final PgrollRenderer PGROLL = new PgrollRenderer();
    private static final PrismaRenderer PRISMA = new PrismaRenderer();
    private static final RailsRenderer RAILS = new RailsRenderer();
    private static final Policy POLICY = Policy.defaults();
    private static final List<Plan> HISTORY = List.of(HandMadePlans.small("0011_say_orders"), HandMadePlans.hazards());

    private static final Head ES_MODULES = Head.EMPTY.after(List.of(new Artifact(
            Artifact.Folder.MIGRATIONS,
            "20251231235959_init.js",
            Artifact.Role.UP,
            Optional.empty(),
            "export async function up(knex) {}\n")));
    private static final Head CHAIN = new Head(new TreeMap<>(Map.of(
            "1c_first.py", "revision: str = \"1c\"\ndown_revision: str | None = None\n",
            "2d_second.py", "revision = '2d'\ndown_revision = '1c'\n")));
    private static final Head NUMBERED = new Head(
            new TreeMap<>(Map.of("0041_old.py", "revision = '0041'\ndown_revision = '0040'\n", "notes.md", "")));

    private record Case(String folder, List<Artifact> artifacts) {}

    @TestFactory
    Stream<DynamicTest> rendersWhatWasApproved() {
        List<Plan> hazards = List.of(HandMadePlans.hazards());
        List<Plan> natives = List.of(NativePlans.objects());
        Head padded = Head.ofNames("sub/V007_1__old.sql");
        Head wide = Head.ofNames("00000041_old.up.sql", "00000041_old.down.sql");
        Head twoDigits = Head.ofNames("08_old.yaml", "11_newer.json");
        Target ledgerElsewhere = pgroll().withSchema(Identifier.of("Rollouts"));
        List<Plan> kinds = List.of(HandMadePlans.hazards(), NativePlan.plan());
        Head started = Head.ofNames("migration_lock.toml", "20250101000000_init/migration.sql", "0_old/down.sql");
        Head clashing = Head.ofNames("20250101000000_note_orders_02_index_note.rb");
        return Stream.of(
                        new Case("alembic-fresh", ALEMBIC.renderAll(HISTORY, Head.EMPTY, alembic(), POLICY)),
                        new Case("alembic-native", ALEMBIC.renderAll(natives, CHAIN, firstParty(), POLICY)),
                        new Case("alembic-old-style", ALEMBIC.renderAll(hazards, CHAIN, oldStyle(), POLICY)),
                        new Case("alembic-sequential", ALEMBIC.renderAll(HISTORY, NUMBERED, numbered(), POLICY)),
                        new Case("flyway-fresh", FLYWAY.renderAll(HISTORY, Head.EMPTY, flyway(), POLICY)),
                        new Case("flyway-padded", FLYWAY.renderAll(HISTORY, padded, flyway(), POLICY)),
                        new Case("flyway-timestamp", FLYWAY.renderAll(hazards, Head.EMPTY, stamped(flyway()), POLICY)),
                        new Case("flyway-u-files", FLYWAY.renderAll(hazards, Head.EMPTY, undone("u-files"), POLICY)),
                        new Case("flyway-forward", forward(undone("forward"))),
                        new Case("golang-migrate-fresh", MIGRATE.renderAll(HISTORY, Head.EMPTY, migrate(), POLICY)),
                        new Case("golang-migrate-wide", MIGRATE.renderAll(hazards, wide, migrate(), POLICY)),
                        new Case(
                                "golang-migrate-timestamp",
                                MIGRATE.renderAll(hazards, Head.EMPTY, stamped(migrate()), POLICY)),
                        new Case("pgroll-fresh", PGROLL.renderAll(HISTORY, Head.EMPTY, pgroll(), POLICY)),
                        new Case(
                                "pgroll-native",
                                PGROLL.renderAll(
                                        PgrollHistory.plans(),
                                        Head.EMPTY,
                                        pgroll().with(PgrollRenderer.MODE, "native"),
                                        POLICY)),
                        new Case("pgroll-two-digits", PGROLL.renderAll(hazards, twoDigits, ledgerElsewhere, POLICY)),
                        new Case("prisma-fresh", PRISMA.renderAll(kinds, Head.EMPTY, prisma(), POLICY)),
                        new Case("prisma-6-in-a-schema", PRISMA.renderAll(kinds, started, prisma6(), POLICY)),
                        new Case("drizzle-fresh", DRIZZLE.renderAll(HISTORY, Head.EMPTY, drizzle(), POLICY)),
                        new Case(
                                "drizzle-folders",
                                DRIZZLE.renderAll(
                                        hazards, Head.EMPTY, drizzle().with(DrizzleRenderer.VERSION, "1"), POLICY)),
                        new Case("drizzle-native", DRIZZLE.renderAll(natives, Head.EMPTY, drizzle(), POLICY)),
                        new Case("knex-native", KNEX.renderAll(natives, Head.EMPTY, knex(), POLICY)),
                        new Case("knex-kinds", KNEX.renderAll(kinds, Head.EMPTY, knex(), POLICY)),
                        new Case("knex-fresh", KNEX.renderAll(hazards, Head.EMPTY, knex(), POLICY)),
                        new Case(
                                "knex-sequential",
                                KNEX.renderAll(HISTORY, Head.EMPTY, knex().withNaming(Naming.SEQUENTIAL), POLICY)),
                        new Case("knex-esm", KNEX.renderAll(hazards, ES_MODULES, knex(), POLICY)),
                        new Case(
                                "knex-typescript",
                                KNEX.renderAll(hazards, Head.EMPTY, knex().with(KnexRenderer.MODULES, "ts"), POLICY)),
                        new Case("rails-fresh", RAILS.renderAll(kinds, Head.EMPTY, rails(), POLICY)),
                        new Case("rails-6.1-strong", RAILS.renderAll(kinds, Head.EMPTY, strong("6.1"), POLICY)),
                        new Case("rails-8.1-strong", RAILS.renderAll(kinds, clashing, strong("8.1"), POLICY)))
                .map(each -> DynamicTest.dynamicTest(each.folder(), () -> compare(each)));
    }

    /** A change and its revert, both as migrations. */
    private static List<Artifact> forward(Target target) {
        List<Artifact> applied = FLYWAY.render(HandMadePlans.hazards(), Head.EMPTY, target, POLICY);
        List<Artifact> reverted = FLYWAY.revert(HandMadePlans.hazards(), Head.EMPTY.after(applied), target, POLICY);
        return Stream.concat(applied.stream(), reverted.stream()).toList();
    }

    private static Target alembic() {
        return Target.of("alembic", "migrations");
    }

    private static Target firstParty() {
        return stamped(alembic()).with(AlembicRenderer.IMPORTS, "first-party");
    }

    private static Target oldStyle() {
        return alembic().with(AlembicRenderer.HEADER, "untyped").with(AlembicRenderer.TRANSACTIONS, "per-migration");
    }

    private static Target numbered() {
        return alembic().withNaming(Naming.SEQUENTIAL);
    }

    private static Target flyway() {
        return Target.of("flyway", "migrations");
    }

    private static Target migrate() {
        return Target.of("golang-migrate", "migrations");
    }

    private static Target pgroll() {
        return Target.of("pgroll", "migrations").with(PgrollRenderer.MODE, "phased");
    }

    private static Target prisma() {
        return Target.of("prisma", "prisma/migrations");
    }

    private static Target prisma6() {
        return prisma().withSchema(Identifier.of("shop"))
                .with(PrismaRenderer.VERSION, "6")
                .with(Target.REVERT_DIRECTORY, "prisma/ways-back");
    }

    private static Target drizzle() {
        return Target.of("drizzle", "migrations");
    }

    private static Target knex() {
        return Target.of("knex", "migrations");
    }

    private static Target rails() {
        return Target.of("rails", "db/migrate");
    }

    private static Target strong(String version) {
        return rails().with(RailsRenderer.VERSION, version).with(RailsRenderer.STRONG_MIGRATIONS, "true");
    }

    private static Target stamped(Target target) {
        return target.withNaming(Naming.TIMESTAMP);
    }

    private static Target undone(String undo) {
        return flyway().with(FlywayRenderer.UNDO, undo);
    }

    private static void compare(Case each) throws IOException {
        Map<String, String> rendered = new TreeMap<>();
        each.artifacts()
                .forEach(artifact -> assertThat(rendered.put(path(artifact), artifact.text()))
                        .as("two files named %s", path(artifact))
                        .isNull());
        Path folder = GOLDEN.resolve(each.folder());
        if (Boolean.getBoolean("golden.update")) {
            write(folder, rendered);
        }
        assertThat(rendered).containsExactlyEntriesOf(read(folder));
        assertThat(Boolean.getBoolean("golden.update"))
                .as("%s is written anew; look at it and run again", folder)
                .isFalse();
    }

    private static String path(Artifact artifact) {
        return "migrations" + artifact.folder().suffix() + "/" + artifact.name();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path file : filesBelow(folder)) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : filesBelow(folder)) {
                Files.delete(file);
            }
        }
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
