package dev.belay.maven;

import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;

/**
 * A project of three migrations, with Flyway in its own folder and Drizzle in that of another service.
 *
 * @param root the folder around both
 */
record ReleasedShop(Path root) {

    private static final String FLYWAY = """
            targets:
              - framework: flyway
                directory: db/migration
            """;

    private static final String DRIZZLE = """
            targets:
              - framework: drizzle
                directory: drizzle
                options:
                  models: none
            """;

    /** Writes and compiles it. */
    void write() throws IOException {
        compile("Orders", "0001_orders", "\"orders\"", "2026-01-01T10:00");
        compile("Customers", "0002_customers", "\"customers\"", "2026-01-02T10:00");
        compile("Payments", "0003_payments", "\"payments\"", "2026-01-03T10:00");
        GoalProject.write(root.resolve("shop/belay.yaml"), FLYWAY);
        GoalProject.write(root.resolve("drizzle/belay.yaml"), DRIZZLE);
    }

    /** Adds lines to the settings of the project. */
    void settings(String more) throws IOException {
        GoalProject.write(root.resolve("shop/belay.yaml"), FLYWAY + more);
    }

    /** Compiles a migration that creates a table. */
    void compile(String name, String id, String table, String at) throws IOException {
        define(name, id, at, "change.createTable(" + table + ").column(column(\"id\", bigint()));");
    }

    /** Compiles a migration that says something. */
    void define(String name, String id, String at, String said) throws IOException {
        project().compile(name, """
                package shop;

                import static dev.belay.dsl.types.Column.column;
                import static dev.belay.dsl.types.Types.bigint;

                @dev.belay.dsl.Migration(id = "%s", at = "%s")
                final class %s implements dev.belay.dsl.SchemaChange {
                    @Override
                    public void define(dev.belay.dsl.Changes change) {
                        %s
                    }
                }
                """.formatted(id, at, name, said));
    }

    /** Adds a service of every tool. */
    void serve(String name) throws IOException {
        String targets = Frameworks.all().stream()
                .map(Renderer::framework)
                .map(tool -> "  - framework: " + tool + "\n    directory: " + tool + "\n")
                .collect(Collectors.joining());
        GoalProject.write(root.resolve(name).resolve("belay.yaml"), "targets:\n" + targets);
    }

    /** Runs a goal on all services. */
    void run(AbstractMojo goal) throws Exception {
        Path[] services = Stream.of("drizzle", "every", "fresh")
                .map(root::resolve)
                .filter(Files::isDirectory)
                .toArray(Path[]::new);
        project().run(goal, services);
    }

    GoalProject project() {
        return new GoalProject(root.resolve("shop"));
    }

    Path lock() {
        return root.resolve("shop").resolve(Lock.FILE);
    }

    Path state() {
        return root.resolve("shop").resolve(ReleasedState.FILE);
    }

    /** A file of the first migration. */
    Path migration() {
        return root.resolve("shop/db/migration/V1__orders_01_expand_new_tables.sql");
    }
}
