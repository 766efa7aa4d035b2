package dev.belay.core.config;

import java.util.Arrays;
import java.util.Optional;

/** The migration tools that Belay writes files for, or will. */
public enum Framework {
    /** Alembic, for SQLAlchemy. */
    ALEMBIC("alembic", false),
    /** Drizzle Kit. */
    DRIZZLE("drizzle", false),
    /** Flyway. */
    FLYWAY("flyway", true),
    /** golang-migrate. */
    GOLANG_MIGRATE("golang-migrate", true),
    /** Knex. */
    KNEX("knex", false),
    /** pgroll. */
    PGROLL("pgroll", false),
    /** Prisma Migrate. */
    PRISMA("prisma", false),
    /** ActiveRecord migrations. */
    RAILS("rails", false);

    private final String id;
    private final boolean supported;

    Framework(String id, boolean supported) {
        this.id = id;
        this.supported = supported;
    }

    /** The word for it in {@code belay.yaml} and in folder names. */
    public String id() {
        return id;
    }

    /** Whether files are written for it today. */
    public boolean isSupported() {
        return supported;
    }

    /** The tool of that word. */
    public static Optional<Framework> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
