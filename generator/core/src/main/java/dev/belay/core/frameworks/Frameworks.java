package dev.belay.core.frameworks;

import dev.belay.core.frameworks.alembic.AlembicRenderer;
import dev.belay.core.frameworks.drizzle.DrizzleRenderer;
import dev.belay.core.frameworks.flyway.FlywayRenderer;
import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;
import dev.belay.core.frameworks.knex.KnexRenderer;
import dev.belay.core.frameworks.pgroll.PgrollRenderer;
import dev.belay.core.frameworks.prisma.PrismaRenderer;
import dev.belay.core.frameworks.rails.RailsRenderer;
import java.util.List;
import java.util.Optional;

/** The tools that Belay writes files for. A new one is one line here. */
public final class Frameworks {

    private static final List<Renderer> ALL = List.of(
            new AlembicRenderer(),
            new DrizzleRenderer(),
            new FlywayRenderer(),
            new GolangMigrateRenderer(),
            new KnexRenderer(),
            new PgrollRenderer(),
            new PrismaRenderer(),
            new RailsRenderer());

    private Frameworks() {}

    /** Every tool, sorted by its word. */
    public static List<Renderer> all() {
        return ALL;
    }

    /** Who writes the files of that tool; empty if Belay does not know the word. */
    public static Optional<Renderer> of(String framework) {
        return ALL.stream()
                .filter(renderer -> renderer.framework().equals(framework))
                .findFirst();
    }
}
