package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.LookAlike;
import java.util.List;

/** Tools whose migrations are modules of JavaScript too, by what their functions are given or what they import. */
final class KnexLookAlikes {

    private static final String MODULES = "js|cjs|mjs|ts";

    static final List<LookAlike> ALL = List.of(
            LookAlike.said("Sequelize", MODULES, "\\bqueryInterface\\b"),
            LookAlike.said("TypeORM", MODULES, "\\bMigrationInterface\\b"),
            LookAlike.said("node-pg-migrate", MODULES, "\\(\\s*pgm\\b"),
            LookAlike.said("MikroORM", MODULES, "[\"']@mikro-orm/migrations[\"']"),
            LookAlike.said("Kysely", MODULES, "[\"']kysely[\"']"),
            LookAlike.said("db-migrate", MODULES, "(?m)^exports\\._meta\\b"));

    private KnexLookAlikes() {}
}
