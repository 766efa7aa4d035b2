package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.Plan;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.SQLException;

/**
 * Rehearses plans on a throw-away server.
 *
 * <p>A rehearsal needs the server for itself while it kills a backfill's server process: every session of the server
 * ends then, whatever database it uses.
 */
public final class Rehearsal {
    private final EmbeddedServer server;
    private final Policy policy;
    private final StatementWriter writer;

    /**
     * A rehearsal with the statements that the artifacts hold.
     *
     * @param server the server
     * @param policy the policy that the plans are made with
     */
    public Rehearsal(EmbeddedServer server, Policy policy) {
        this(server, policy, new PostgresWriter(new ServerVersion(server.major()), policy)::statements);
    }

    /**
     * A rehearsal with other statements, to see what it finds.
     *
     * @param server the server
     * @param policy the policy that the plans are made with
     * @param writer turns typed statements into SQL
     */
    public Rehearsal(EmbeddedServer server, Policy policy, StatementWriter writer) {
        this.server = server;
        this.policy = policy;
        this.writer = writer;
    }

    /**
     * Rehearses a plan on a database that holds what the plan starts from, with rows in it. Afterwards the database is
     * as the plan leaves it, unless the report says that a unit failed.
     *
     * @param plan the plan
     * @param database the database, to which nobody may be connected
     * @param options how much of a rehearsal is wanted
     * @return what was found
     * @throws SQLException when the server itself is in the way; a statement of the plan that fails is a deviation
     */
    public RehearsalReport rehearse(Plan plan, String database, RehearsalOptions options) throws SQLException {
        return new PlanRehearsal(new Target(server, database, policy, writer), plan, options).run();
    }
}
