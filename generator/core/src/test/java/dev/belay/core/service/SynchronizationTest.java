package dev.belay.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.files.FileTree;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.HandMadePlans;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SynchronizationTest {

    private static final String MANIFEST = "belay.manifest.json";
    private static final Plan FIRST = HandMadePlans.small("0011_first");
    private static final Plan SECOND = later(HandMadePlans.hazards());

    @TempDir
    private Path project;

    private static Plan later(Plan plan) {
        var change = plan.change();
        return new Plan(
                new Change(change.id(), change.at().plusDays(1), change.intents()),
                plan.server(),
                plan.verdicts(),
                plan.phases(),
                plan.before(),
                plan.after());
    }

    static List<Renderer> tools() {
        return Frameworks.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aChangeKeepsItsPlaceWhateverComesLater(Renderer tool) throws IOException {
        Target target = Target.of(tool.framework(), "migrations");
        sync(target, FIRST);
        Map<String, String> first = files();

        sync(target, FIRST);
        assertThat(files()).isEqualTo(first);

        sync(target, FIRST, SECOND);
        assertThat(files()).hasSizeGreaterThan(first.size());
        first.keySet().removeIf(path -> path.equals(MANIFEST) || path.contains("meta/"));
        assertThat(files()).containsAllEntriesOf(first);
    }

    @Test
    void aNewChangeComesAfterWhatOthersHaveAddedSince() throws IOException {
        Target target = Target.of("flyway", "migrations");
        write("migrations/V7__by_hand.sql", "SELECT 7;\n");
        sync(target, FIRST);
        assertThat(names()).containsExactly("V7__by_hand.sql", "V8__first_01_comment.sql");
        write("migrations/V20__by_hand.sql", "SELECT 20;\n");
        sync(target, FIRST);
        sync(target, FIRST, SECOND);
        assertThat(names()).contains("V8__first_01_comment.sql").anyMatch(name -> name.startsWith("V21__"));
        assertThat(names()).noneMatch(name -> name.startsWith("V9__"));
    }

    @Test
    void aListOfAllMigrationsGrowsWithOursAndKeepsThoseOfOthers() throws IOException {
        Target target = Target.of("drizzle", "drizzle");
        write("drizzle/0000_by_hand.sql", "SELECT 1;\n");
        write("drizzle/meta/_journal.json", """
                {"version": "7", "dialect": "postgresql", "entries": [
                  {"idx": 0, "version": "7", "when": 1700000000000, "tag": "0000_by_hand", "breakpoints": true}]}
                """);
        sync(target, FIRST);
        Map<String, String> first = files();
        sync(target, FIRST);
        assertThat(files()).isEqualTo(first);

        sync(target, FIRST, SECOND);
        Map<String, String> second = files();
        assertThat(second.get("drizzle/meta/_journal.json"))
                .containsSubsequence("0000_by_hand", "0001_first_01_comment", "0002_note_orders_01_add_note");
        sync(target, FIRST, SECOND);
        assertThat(files()).isEqualTo(second);
    }

    @Test
    void aListOfAllMigrationsKeepsThoseThatOthersPutBetweenOurs() throws IOException {
        Target target = Target.of("drizzle", "drizzle");
        sync(target, FIRST);
        write("drizzle/0001_by_hand.sql", "SELECT 1;\n");
        String journal = files().get("drizzle/meta/_journal.json");
        write("drizzle/meta/_journal.json", journal.replaceFirst("(?s)\\s*]\\s*}\\s*$", """
                ,
                {"idx": 1, "version": "7", "when": 1795600000000, "tag": "0001_by_hand", "breakpoints": true}]}
                """));

        sync(target, FIRST, SECOND);
        Map<String, String> second = files();
        assertThat(second.get("drizzle/meta/_journal.json"))
                .containsSubsequence("0000_first_01_comment", "0001_by_hand", "0002_note_orders_01_add_note");
        sync(target, FIRST, SECOND);
        assertThat(files()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "drizzle, passed over without a word",
        "flyway, refused",
        "golang-migrate, passed over without a word",
        "knex, before it in every new one",
        "pgroll, refused",
        "prisma, before it in every new one"
    })
    void aTimeToComeIsInTheWayOfWhatOthersGenerateBeforeIt(String framework, String fate) throws IOException {
        LocalDateTime at = SECOND.change().at();
        Target target = Target.of(framework, "migrations").withNaming(Naming.TIMESTAMP);
        assertThat(made(target, Manifest.EMPTY, FIRST, SECOND).horizons())
                .singleElement()
                .satisfies(horizon -> {
                    assertThat(horizon.newest().time()).isAfterOrEqualTo(at).isBefore(at.plusMinutes(1));
                    assertThat(horizon.note(at.minusDays(1))).get().asString().contains(fate);
                    assertThat(horizon.note(at.plusMinutes(1))).isEmpty();
                });
    }

    /** Alembic goes by a chain, and the generator of Rails never goes below the newest. */
    @ParameterizedTest
    @ValueSource(strings = {"alembic", "rails"})
    void aTimeToComeDoesNoHarmThere(String framework) throws IOException {
        Target target = Target.of(framework, "migrations").withNaming(Naming.TIMESTAMP);
        assertThat(made(target, Manifest.EMPTY, FIRST, SECOND).horizons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "golang-migrate", "knex", "pgroll", "prisma"})
    void numbersAreNoTimes(String framework) throws IOException {
        Target target = Target.of(framework, "migrations").withNaming(Naming.SEQUENTIAL);
        assertThat(made(target, Manifest.EMPTY, FIRST, SECOND).horizons()).isEmpty();
    }

    @Test
    void aFolderOfAnotherToolIsRefused() throws IOException {
        write("migrations/000001_init.up.sql", "SELECT 1;\n");
        write("migrations/000001_init.down.sql", "SELECT 1;\n");
        assertThat(problems(Target.of("flyway", "migrations"), FIRST))
                .extracting(Problem::message)
                .containsExactly(
                        "[folder-of-another-tool] The directory migrations holds migrations of golang-migrate and"
                                + " none of flyway. Remedy: Write framework: golang-migrate in belay.yaml, or name the directory"
                                + " of flyway.");
        assertThat(problems(Target.of("golang-migrate", "migrations"), FIRST)).isEmpty();
    }

    /** Each has the names of the tool's own files, or is passed over by it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alembic | 0001_initial.py | class Migration(migrations.Migration): | Django",
                "alembic | 0001_init.py | from yoyo import step | yoyo",
                "alembic | 1_20250101_init.py | from tortoise import BaseDBAsyncClient | Aerich",
                "drizzle | 20250101120000_init/migration.sql, migration_lock.toml | SELECT 1; | Prisma",
                "drizzle | 20250101120000_init.sql | -- migrate:up | dbmate",
                "flyway | V1__init.sql | --liquibase formatted sql | Liquibase",
                "golang-migrate | 00001_init.sql | -- +goose Up | goose",
                "golang-migrate | 1_init.sql | -- +migrate Up | sql-migrate",
                "knex | 20250101120000-init.js | up: async (queryInterface, Sequelize) => {} | Sequelize",
                "knex | 1735732800000_init.js | exports.up = (pgm) => {}; | node-pg-migrate",
                "knex | 1735732800000-Init.ts | class Init implements MigrationInterface {} | TypeORM",
                "knex | Migration20250101.ts | import { Migration } from '@mikro-orm/migrations'; | MikroORM",
                "knex | 20250101_init.ts | import { Kysely } from 'kysely'; | Kysely",
                "knex | 20250101120000-init.js | exports._meta = {}; | db-migrate",
                "pgroll | changelog.yaml | databaseChangeLog: | Liquibase",
                "prisma | 20250101120000_init/migration.sql, 20250101120000_init/snapshot.json | {} | Drizzle",
                "rails | 20250101120000_init.rb | Sequel.migration do | Sequel"
            })
    void aFolderThatOnlyLooksLikeTheToolsIsRefused(String framework, String paths, String text, String other)
            throws IOException {
        for (String path : paths.split(", ")) {
            write("migrations/" + path, text + "\n");
        }
        assertThat(problems(Target.of(framework, "migrations"), FIRST))
                .extracting(Problem::message)
                .containsExactly("[folder-of-another-tool] The directory migrations holds migrations of " + other
                        + ", which only look like those of " + framework + ". Remedy: Name the directory of "
                        + framework
                        + " in belay.yaml, and its framework if it is another.");
    }

    /** Atlas writes and lints folders that another tool runs. */
    @ParameterizedTest
    @CsvSource({"flyway, V1__init.sql", "golang-migrate, 1_init.up.sql"})
    void aFolderThatAtlasLooksAfterIsThatOfTheTool(String framework, String file) throws IOException {
        write("migrations/" + file, "SELECT 1;\n");
        write("migrations/atlas.sum", "h1:x=\n");
        assertThat(problems(Target.of(framework, "migrations"), FIRST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aFolderOfTheToolIsNotTakenForThatOfAnother(Renderer tool) throws IOException {
        Target target = Target.of(tool.framework(), "migrations");
        sync(target, FIRST);
        assertThat(problems(target, SECOND)).isEmpty();
    }

    @Test
    void aTimeThatIsNotTheNewestIsRefused() throws IOException {
        write("migrations/V20991231235959__by_hand.sql", "SELECT 1;\n");
        assertThat(problems(Target.of("flyway", "migrations").withNaming(Naming.TIMESTAMP), FIRST))
                .extracting(Problem::id)
                .containsExactly("version-not-newest");
    }

    /** Their migrations are numbered as changes are, with numbers of their own. */
    @ParameterizedTest
    @CsvSource({"pgroll, 0001", "drizzle, 0000"})
    void aChangeCanBeCalledAsTheMigrationOfAnother(String framework, String number) throws IOException {
        String migration = number + "_first_01_comment";
        sync(
                Target.of(framework, "migrations"),
                HandMadePlans.small("0001_first"),
                later(HandMadePlans.small(migration)));
        assertThat(files().get("migrations-revert/revert-" + migration + ".sql"))
                .contains("DELETE FROM");
        assertThat(files().get("migrations-revert/revert-change-" + migration + ".sql"))
                .contains("Undoes " + migration + " whole");
    }

    private List<Problem> problems(Target target, Plan... plans) throws IOException {
        return made(target, Manifest.EMPTY, plans).problems();
    }

    private void sync(Target target, Plan... plans) throws IOException {
        var tree = new FileTree(project, MANIFEST);
        ServiceFiles made = made(target, tree.manifest(), plans);
        assertThat(made.problems()).isEmpty();
        List<OutputFile> ours =
                made.files().stream().filter(file -> file.change().isPresent()).toList();
        tree.write(made.files(), Manifest.of(ours, Map.of(), made.bases()).withFollowed(made.followed()));
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.edited()).isEmpty();
    }

    private ServiceFiles made(Target target, Manifest earlier, Plan... plans) throws IOException {
        return Synchronization.of(
                List.of(plans), List.of(ServiceFolder.read(project, target, earlier)), Policy.defaults(), earlier);
    }

    private List<String> names() throws IOException {
        return files().keySet().stream()
                .filter(path -> path.startsWith("migrations/"))
                .filter(path -> path.endsWith(".sql"))
                .map(path -> path.substring("migrations/".length()))
                .toList();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(project)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(project.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
