package dev.belay.core.frameworks.prisma;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change's way back for people, since Prisma runs none by itself: the recipe, and one script for psql that goes all
 * the way. Both run the {@code down.sql} of each migration and make Prisma forget it.
 */
final class RevertGuide {

    private final Plan plan;
    private final List<Migration> newestFirst;
    private final Target target;

    RevertGuide(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(migrations);
        this.target = target;
        Collections.reverse(newestFirst);
    }

    /** The files; none for a change without a migration. */
    List<Artifact> files() {
        return newestFirst.isEmpty() ? List.of() : List.of(guide(".sql", psql()), guide(".md", recipe()));
    }

    private Artifact guide(String ending, String text) {
        return new Artifact(Folder.REVERT, name() + ending, Role.GUIDE, Optional.empty(), text);
    }

    private String psql() {
        String migrations = Path.of(target.revertDirectory())
                .relativize(Path.of(target.directory()))
                .toString()
                .replace('\\', '/');
        return newestFirst.stream()
                .map(migration -> "\n\\ir " + migrations + "/" + migration.name() + "/down.sql\n"
                        + forget(PostgresWriter.literal(migration.name())) + "\n")
                .collect(Collectors.joining(
                        "",
                        "-- Undoes " + plan.change().id() + " whole, the newest migration first. For psql.\n"
                                + "\\set ON_ERROR_STOP on\n",
                        ""));
    }

    private String recipe() {
        return """
            # The way back of %s

            Prisma undoes nothing. Beside each `migration.sql` lies a `down.sql`; when it has run, the migration's row
            in `_prisma_migrations` is deleted, so that `prisma migrate deploy` applies it again.

            1. Take the next version of the application out of service before going back past BACKFILL.
            2. Run the query at the head of a `down.sql`: it counts the rows that the way back concerns.
            3. Go back, newest first:

            %s
               One of them, while it is the newest in the ledger:

               ```sh
               migration=%s
               npx prisma db execute%s --file %s/$migration/down.sql &&
               npx prisma db execute%s --stdin <<SQL
               %s
               SQL
               ```

               All of them: `psql "$DATABASE_URL" -f %s/%s.sql`, the address without Prisma's own `?schema=`.
            4. `npx prisma migrate status` names the migrations as pending; `npx prisma migrate deploy` applies them again.
            """.formatted(
                        plan.change().id(),
                        table(),
                        newestFirst.get(0).name(),
                        schemaOption(),
                        target.directory(),
                        schemaOption(),
                        forget("'$migration'"),
                        target.revertDirectory(),
                        name());
    }

    private String table() {
        return newestFirst.stream()
                .map(migration -> "   | `" + migration.name() + "` | "
                        + cell(migration.unit().title()) + " | "
                        + cell(migration.text().cost(migration.unit())) + " |\n")
                .collect(Collectors.joining(
                        "", "   | migration | undoes | what it costs |\n   | --- | --- | --- |\n", ""));
    }

    private String name() {
        return "revert-" + plan.change().id();
    }

    private String forget(String migration) {
        boolean inPublic = target.schema().equals(Target.DEFAULT_SCHEMA);
        return "DELETE FROM " + (inPublic ? "" : Names.name(target.schema()) + ".")
                + "\"_prisma_migrations\" WHERE \"migration_name\" = " + migration + ";";
    }

    /** Prisma 6 takes the connection from the schema, 7 from its configuration file. */
    private String schemaOption() {
        return target.option(PrismaRenderer.VERSION).equals("6") ? " --schema prisma/schema.prisma" : "";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
