package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.prisma.model.PrismaModel;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After every phase the next command of the tool's own generator finds nothing to do, where the models say what the
 * database has; and it does find what they do not say.
 */
final class NoDriftTest {

    /**
     * Models that are read from the database that was made by hand, as people do who reflect their tables. What Alembic
     * leaves out of a serial, they say as the printed lines do.
     */
    private static final String MODELS = """
            import os

            from sqlalchemy import FetchedValue, MetaData, create_engine, event

            target_metadata = MetaData()


            @event.listens_for(target_metadata, "column_reflect")
            def serial(inspector, table, column):
                if (column["default"] or "").startswith("nextval("):
                    column["default"] = FetchedValue()


            if "MODELS" in os.environ:
                target_metadata.reflect(create_engine(os.environ["MODELS"]))
            """;

    private static final String ALEMBIC_CLEAN = "No new upgrade operations detected.";

    private static final String PRISMA_CONFIGURATION = """
            export default {
              schema: "prisma/schema.prisma",
              migrations: { path: "prisma/migrations" },
              datasource: {
                url: process.env.DATABASE_URL,
                shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL,
              },
            };
            """;

    /** Prisma 6 knows nothing of partial indexes, and no preview of them. */
    static final String START_OF_6 = """
            generator client {
              provider = "prisma-client-js"
            }

            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL")
            }
            """;

    @TempDir
    private Path folder;

    static Stream<Named<List<Plan>>> histories() {
        return DriftHistories.ofThisRun();
    }

    /** Each history for each of some versions. */
    private static Stream<Arguments> withVersions(String... versions) {
        return Stream.of(versions)
                .flatMap(version -> DriftHistories.ofThisRun().map(history -> Arguments.of(version, history)));
    }

    static Stream<Arguments> ofPrisma() {
        return withVersions("7", "6");
    }

    static Stream<Arguments> ofRails() {
        return withVersions("RAILS_OLD_VERSION", "RAILS_NEW_VERSION");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void alembicCheck(List<Plan> history) throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            Project project = new Alembic("psycopg").open(folder, database);
            Path env = folder.resolve("alembic/env.py");
            project.write(
                    "alembic/env.py",
                    Histories.text(env)
                            .replace("target_metadata = None\n", MODELS)
                            .replace(
                                    "target_metadata=target_metadata",
                                    "target_metadata=target_metadata, compare_server_default=True"));
            Command check = Command.in(
                            folder,
                            ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/alembic")
                                    .toString(),
                            "check")
                    .with(Map.of("MODELS", byHand.url("postgresql+psycopg"), "PYTHONDONTWRITEBYTECODE", "1"));
            Stages.walk(history, project, byHand, (stage, before, after) -> {
                Command.Run run = check.run();
                assertThat(run.output()).as(stage).contains(ALEMBIC_CLEAN);
                assertThat(run.exit()).as(stage).isZero();
            });
            byHand.execute("ALTER TABLE " + aTable(history) + " ADD COLUMN forgotten bigint");
            assertThat(check.run().output()).contains("add_column", "forgotten").doesNotContain(ALEMBIC_CLEAN);
        }
    }

    /** One that is there at the end. */
    private static TableName aTable(List<Plan> history) {
        return history.get(history.size() - 1)
                .after()
                .tables()
                .keySet()
                .iterator()
                .next();
    }

    @ParameterizedTest
    @MethodSource("ofPrisma")
    void prismaMigrateDiff(String major, List<Plan> history) throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty();
                var shadow = ProofDatabase.empty()) {
            Prisma.Migrations project = new Prisma(major, "batch").open(folder, database);
            Command diff = major.equals("6") ? diffOf6(project, shadow) : diffOf7(project, shadow);
            String start = major.equals("6") ? START_OF_6 : PrismaModelTest.START;
            var schema = new String[] {start};
            Stages.walk(history, project, byHand, (stage, before, after) -> {
                schema[0] = PrismaModelTest.byHand(PrismaModel.changed(schema[0], before, after));
                project.write("prisma/schema.prisma", schema[0]);
                Command.Run run = diff.run();
                List<String> unspeakable = unspeakable(byHand);
                assertThat(run.exit()).as("%s: %s", stage, run.output()).isEqualTo(unspeakable.isEmpty() ? 0 : 2);
                assertThat(statements(run)).as(stage).isEqualTo(unspeakable);
            });
            project.write("prisma/schema.prisma", start);
            assertThat(diff.run()).satisfies(run -> {
                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.output()).contains("DROP TABLE");
            });
        }
    }

    /** {@link AllowedDifference#UNSPEAKABLE_REFERENCE}: what takes those foreign keys away, as the catalog has them. */
    private static List<String> unspeakable(ProofDatabase database) throws SQLException {
        return database.ask("""
                        SELECT coalesce(string_agg(
                          format('ALTER TABLE "%s" DROP CONSTRAINT "%s";', conrelid::regclass, conname),
                          E'\\n' ORDER BY conrelid::regclass::text, conname), '')
                        FROM pg_constraint
                        WHERE contype = 'f' AND EXISTS (
                          SELECT FROM unnest(conkey, confkey) AS pair (near, far)
                          JOIN pg_attribute n ON n.attrelid = conrelid AND n.attnum = near
                          JOIN pg_attribute f ON f.attrelid = confrelid AND f.attnum = far
                          WHERE (n.atttypid = 'bigint'::regtype) <> (f.atttypid = 'bigint'::regtype))
                        """).lines().toList();
    }

    /** What it would run, without its comments; the command also says where its configuration is. */
    private static List<String> statements(Command.Run run) {
        return run.output()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--") && !line.startsWith("Loaded Prisma config"))
                .sorted()
                .toList();
    }

    private static Command diffOf7(Prisma.Migrations project, ProofDatabase shadow) {
        project.write("prisma.config.ts", PRISMA_CONFIGURATION);
        return project.prisma("migrate", "diff", "--from-migrations", "prisma/migrations")
                .with("--to-schema", "prisma/schema.prisma", "--exit-code", "--script")
                .with(Map.of("SHADOW_DATABASE_URL", shadow.url("postgresql")));
    }

    private static Command diffOf6(Prisma.Migrations project, ProofDatabase shadow) {
        return project.prisma("migrate", "diff", "--from-migrations", "prisma/migrations")
                .with("--to-schema-datamodel", "prisma/schema.prisma", "--exit-code", "--script")
                .with("--shadow-database-url", shadow.url("postgresql"));
    }

    /** A project whose {@code structure.sql} is loaded has what its migrations make. */
    @ParameterizedTest
    @MethodSource("ofRails")
    void railsDumpAndLoad(String version, List<Plan> history) throws SQLException {
        var tool = new Rails(version, version.equals("RAILS_NEW_VERSION"));
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            Command rails = Command.in(folder, tool.ruby(), "bin/rails");
            Stages.walk(history, project, byHand, (stage, before, after) -> {
                rails.with("db:schema:dump").with(address(database)).run().successful();
                try (var loaded = ProofDatabase.empty()) {
                    rails.with("db:schema:load").with(address(loaded)).run().successful();
                    assertThat(byHand.catalogAfter(List.of())
                                    .differences(loaded.catalogAfter(project.dropLedger()), ComparisonOptions.strict()))
                            .as(stage)
                            .isEmpty();
                }
            });
        }
    }

    private static Map<String, String> address(ProofDatabase database) {
        return Map.of("DATABASE_URL", database.url("postgresql"));
    }
}
