package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Alembic, with the {@code env.py} of one of its own templates, which runs all revisions in one transaction.
 *
 * @param driver {@code psycopg}, {@code psycopg2} or {@code asyncpg}
 */
record Alembic(String driver) implements Tool {

    private static final Pattern CURRENT = Pattern.compile("^([0-9a-f]{12})\\b", Pattern.MULTILINE);
    private static final int LENGTH_OF_ID = 12;

    @Override
    public String name() {
        return "alembic-" + driver;
    }

    @Override
    public Target target() {
        return Target.of("alembic", "alembic/versions");
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Revisions(folder, database);
    }

    private final class Revisions extends Project {

        private final Command alembic;

        Revisions(Path folder, ProofDatabase database) {
            super(folder, Alembic.this.target(), database);
            String template = driver.equals("asyncpg") ? "async" : "generic";
            alembic = Command.in(folder, program()).with(Map.of("PYTHONDONTWRITEBYTECODE", "1"));
            alembic.with("init", "--template", template, "alembic").run().successful();
            Path settings = folder.resolve("alembic.ini");
            write(
                    "alembic.ini",
                    Histories.text(settings)
                            .replaceFirst(
                                    "(?m)^sqlalchemy\\.url = .*$",
                                    "sqlalchemy.url = " + database.url("postgresql+" + driver)));
        }

        @Override
        void follow(String commands) {
            alembic.shell("alembic", commands).run().successful();
        }

        @Override
        void unbuild(Placed builder, String index) {
            String before = placed().get(placed().indexOf(builder) - 1).up().name();
            follow(page().code("[index-invalid]", "alembic downgrade")
                    .replace("<the revision before the one that builds it>", before.substring(0, LENGTH_OF_ID)));
        }

        @Override
        Command.Running start() {
            return alembic.with("upgrade", "head").start();
        }

        @Override
        List<String> pending() {
            List<String> names = placed().stream().map(unit -> unit.up().name()).toList();
            String current = CURRENT.matcher(
                            alembic.with("current").run().successful().output())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse("");
            List<String> ids =
                    names.stream().map(name -> name.substring(0, LENGTH_OF_ID)).toList();
            return names.subList(ids.indexOf(current) + 1, names.size());
        }

        @Override
        void revert(int units) {
            alembic.with("downgrade", "-" + units).run().successful();
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP TABLE IF EXISTS alembic_version");
        }
    }

    private static String program() {
        return ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/alembic")
                .toString();
    }
}
