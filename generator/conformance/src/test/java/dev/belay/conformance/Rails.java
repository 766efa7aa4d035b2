package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.rails.RailsRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rails: ActiveRecord with the commands of an application, its schema dumped as SQL.
 *
 * @param versionKey the line of {@code .ci/versions.env} that names its version
 * @param strongMigrations whether the application has the gem, with every check on
 */
record Rails(String versionKey, boolean strongMigrations) implements Tool {

    private static final Pattern DOWN = Pattern.compile("(?m)^ *down +([0-9]+)");

    /** What Rails says before it has run anything. */
    private static final String NO_LEDGER = "Schema migrations table does not exist yet.";

    @Override
    public String name() {
        return "rails-" + ExternalTool.version(versionKey);
    }

    @Override
    public Target target() {
        return Target.of("rails", "db/migrate")
                .with(RailsRenderer.VERSION, ExternalTool.version(versionKey))
                .with(RailsRenderer.STRONG_MIGRATIONS, String.valueOf(strongMigrations));
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Application(folder, database);
    }

    /** The program that runs a script of Ruby under that Rails. */
    String ruby() {
        return ExternalTool.installed("rails", versionKey, "ruby").toString();
    }

    private final class Application extends Project {

        private final Command rails;

        Application(Path folder, ProofDatabase database) {
            super(folder, Rails.this.target(), database);
            rails = Command.in(folder, ruby(), "bin/rails").with(Map.of("DATABASE_URL", database.url("postgresql")));
            write("bin/rails", """
                    APP_PATH = File.expand_path('../config/application', __dir__)
                    require 'rails/commands'
                    """);
            write("Rakefile", """
                    require_relative 'config/application'
                    Rails.application.load_tasks
                    """);
            write("config/environment.rb", """
                    require_relative 'application'
                    Rails.application.initialize!
                    """);
            write("config/application.rb", """
                    require 'logger'
                    require 'rails'
                    require 'active_record/railtie'
                    %s
                    module Service
                      class Application < Rails::Application
                        config.load_defaults %s
                        config.eager_load = false
                        config.active_record.schema_format = :sql
                        config.active_record.dump_schema_after_migration = false
                      end
                    end
                    """.formatted(
                            strongMigrations ? "require 'strong_migrations'\n" : "", ExternalTool.version(versionKey)));
            write("config/database.yml", """
                    development:
                      adapter: postgresql
                    """);
        }

        @Override
        Command.Running start() {
            return rails.with("db:migrate").start();
        }

        @Override
        void follow(String commands) {
            rails.shell("bin/rails", commands).run().successful();
        }

        @Override
        void clear(String index) {
            follow(page().code("CREATE INDEX CONCURRENTLY fails", "bin/rails runner")
                    .replace("the_index", index));
        }

        @Override
        void unbuild(Placed builder, String index) {
            String name = builder.up().name();
            follow(page().code("the unit `verify_indexes` refuses", "bin/rails db:migrate:down")
                    .replace("...", name.substring(0, name.indexOf('_'))));
        }

        @Override
        List<String> pending() {
            var status = rails.with("db:migrate:status").run();
            return status.output().contains(NO_LEDGER)
                    ? placed().stream().map(unit -> unit.up().name()).toList()
                    : DOWN.matcher(status.successful().output())
                            .results()
                            .map(MatchResult::group)
                            .toList();
        }

        @Override
        void revert(int units) {
            rails.with("db:rollback", "STEP=" + units).run().successful();
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP TABLE IF EXISTS schema_migrations", "DROP TABLE IF EXISTS ar_internal_metadata");
        }
    }
}
