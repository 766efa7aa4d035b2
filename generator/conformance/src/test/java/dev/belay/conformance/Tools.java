package dev.belay.conformance;

import java.util.List;

/** The tools that the suite runs. */
final class Tools {

    private static final List<Tool> ALL = List.of(
            new Alembic("psycopg"),
            new Alembic("asyncpg"),
            new FlywayCommunity(),
            new GolangMigrate("pgx5"),
            new GolangMigrate("postgres"),
            new Pgroll());

    private Tools() {}

    /** Every tool; with {@code -Dbelay.tool=} those whose name matches that expression. */
    static List<Tool> all() {
        String wanted = System.getProperty("belay.tool", ".*");
        return ALL.stream().filter(tool -> tool.name().matches(wanted)).toList();
    }
}
