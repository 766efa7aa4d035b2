package dev.belay.core.frameworks.prisma;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.RevertGuide;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A change's way back for people, since Prisma runs none by itself: the recipe, and one script for psql that goes all
 * the way. Both run the {@code down.sql} of each migration and make Prisma forget it.
 */
final class WaysBack {

    private final Plan plan;
    private final List<Migration> newestFirst;
    private final Target target;

    WaysBack(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(migrations);
        this.target = target;
        Collections.reverse(newestFirst);
    }

    /** The files; none for a change without a migration. */
    List<Artifact> files() {
        var guide = RevertGuide.of(
                plan.change().id(), newestFirst.stream().map(this::entry).toList());
        return newestFirst.isEmpty() ? List.of() : guide.files(recipe(guide));
    }

    private RevertGuide.Entry entry(Migration migration) {
        return new RevertGuide.Entry(
                migration.name(),
                migration.unit().title(),
                migration.text().cost(migration.unit()),
                "\n\\ir " + migrations() + "/" + migration.name() + "/down.sql\n"
                        + forget(PostgresWriter.literal(migration.name())) + "\n");
    }

    /** The folder of the migrations as seen from that of the guide. */
    private String migrations() {
        return Path.of(target.revertDirectory())
                .relativize(Path.of(target.directory()))
                .toString()
                .replace('\\', '/');
    }

    private String recipe(RevertGuide guide) {
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

               All of them: `psql "$DATABASE_URL" -f %s/%s`, the address without Prisma's own `?schema=`.

            4. `npx prisma migrate status` names the migrations as pending; `npx prisma migrate deploy` applies them again.
            """.formatted(
                        plan.change().id(),
                        guide.lines(),
                        newestFirst.get(0).name(),
                        schemaOption(),
                        target.directory(),
                        schemaOption(),
                        forget("'$migration'"),
                        target.revertDirectory(),
                        guide.script());
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
}
