package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.alembic.AlembicRenderer;
import dev.belay.core.frameworks.rails.RailsRenderer;
import dev.belay.dsl.names.Identifier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code belay.yaml} may say beside what the rest of the suite runs: its files too go forth, back, and forth
 * again.
 */
final class OptionsTest {

    private static final boolean NIGHT = "1".equals(System.getenv("BELAY_NIGHTLY"));

    /** Their tools take seconds to start. */
    private static final Pattern SLOW_NAMINGS = Pattern.compile("alembic-psycopg timestamp|prisma-.*|rails-.*");

    @TempDir
    private Path folder;

    private record Choice(String name, Tool tool, UnaryOperator<Target> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The way to name files that is not the tool's own; Drizzle 1.0 has one way alone. */
    static Stream<Choice> namings() {
        return Stream.of(
                        "alembic-psycopg sequential",
                        "alembic-psycopg timestamp",
                        "drizzle-0 timestamp",
                        "flyway timestamp",
                        "golang-migrate-pgx5 timestamp",
                        "knex-js sequential",
                        "pgroll-phased timestamp",
                        "pgroll-native timestamp",
                        "prisma-7-batch sequential",
                        "rails-7.2 sequential")
                .filter(name -> NIGHT || !SLOW_NAMINGS.matcher(name).matches())
                .map(name -> name.split(" "))
                .map(words -> new Choice(
                        words[0] + " " + words[1],
                        Tools.named(words[0]),
                        target -> target.withNaming(Naming.valueOf(words[1].toUpperCase(Locale.ROOT)))));
    }

    @ParameterizedTest
    @MethodSource("namings")
    void naming(Choice choice) throws SQLException {
        goesThere(choice);
    }

    static Stream<Choice> modules() {
        return Stream.of("cjs", "esm", "mjs", "ts")
                .map(modules -> new Choice(modules, new Knex(modules), target -> target));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void modulesOfKnex(Choice choice) throws SQLException {
        goesThere(choice);
    }

    @Test
    void headerOfAlembic() throws SQLException {
        goesThere(new Choice(
                "untyped", new Alembic("psycopg"), target -> target.with(AlembicRenderer.HEADER, "untyped")));
    }

    @Test
    void transactionsOfAlembic() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = new Alembic("psycopg").open(folder, database);
            Path environment = folder.resolve("alembic/env.py");
            Histories.written(
                    environment,
                    Histories.text(environment)
                            .replace(
                                    "target_metadata=target_metadata",
                                    "target_metadata=target_metadata, transaction_per_migration=True"));
            goesThere(project, project.target().with(AlembicRenderer.TRANSACTIONS, "per-migration"));
        }
    }

    static List<String> versionsOfRails() {
        return NIGHT ? List.of("6.1", "7.0", "7.1") : List.of("6.1");
    }

    /** Rails runs migrations of the versions before its own; 8.0 and 8.1 are written, not run. */
    @ParameterizedTest
    @MethodSource("versionsOfRails")
    void versionOfRails(String version) throws SQLException {
        goesThere(new Choice(
                version, new Rails("RAILS_NEW_VERSION", true), target -> target.with(RailsRenderer.VERSION, version)));
    }

    /** Forth by the migrator, whose ledger has a schema of its own, and back by the script for psql. */
    @Test
    void schemaOfDrizzle() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = new Drizzle("0").open(folder, database);
            Path migrate = folder.resolve("migrate.mjs");
            Histories.written(
                    migrate,
                    Histories.text(migrate)
                            .replace("\"./migrations\" }", "\"./migrations\", migrationsSchema: \"Ledger's\" }"));
            place(project, project.target().withSchema(Identifier.of("Ledger's")));
            project.migrate().successful();
            goesBackByPsql(project);
            project.migrate().successful();
            isThere(project);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "phased"})
    void schemaOfPgroll(String mode) throws SQLException {
        var tool = new Pgroll(mode);
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            database.execute("SET pgroll.no_inferred_migrations = 'TRUE'; DROP SCHEMA pgroll CASCADE");
            Command pgroll = Command.in(folder, ExternalTool.pgroll().toString())
                    .with(tool.environment(database))
                    .with(Map.of("PGROLL_STATE_SCHEMA", "ledger"));
            pgroll.with("init").run().successful();
            place(project, project.target().withSchema(Identifier.of("ledger")));
            Command migrate = pgroll.with("migrate", "migrations", "--complete");
            migrate.run().successful();
            isThere(project);
            goesBackByPsql(project);
            migrate.run().successful();
            isThere(project);
        }
    }

    private void goesThere(Choice choice) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = choice.tool().open(folder, database);
            goesThere(project, choice.of().apply(project.target()));
        }
    }

    private static void goesThere(Project project, Target target) throws SQLException {
        place(project, target);
        project.migrate().successful();
        isThere(project);
        project.revert(project.placed().size());
        assertThat(project.database().ask("SELECT to_regclass('orders')")).isEqualTo("null");
        project.migrate().successful();
        isThere(project);
    }

    private static void place(Project project, Target target) {
        List<Rendered> history =
                Rendered.history(Histories.cents(Histories.POLICY), target, Head.EMPTY, Histories.POLICY);
        history.forEach(project::place);
    }

    private static void isThere(Project project) throws SQLException {
        assertThat(project.database()
                        .ask("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                                + " WHERE attrelid = 'orders'::regclass AND attname = 'amount'"))
                .isEqualTo("numeric(12,2)");
    }

    private static void goesBackByPsql(Project project) throws SQLException {
        for (String change : List.of("0002_cents", "0001_orders")) {
            Command.in(project.folder(), ExternalTool.psql().toString(), "-X", "-q", "-v", "ON_ERROR_STOP=1")
                    .with("-d", project.database().url("postgresql"))
                    .with(
                            "-f",
                            project.reverts()
                                    .resolve("revert-change-" + change + ".sql")
                                    .toString())
                    .run()
                    .successful();
        }
        assertThat(project.database().ask("SELECT to_regclass('orders')")).isEqualTo("null");
    }
}
