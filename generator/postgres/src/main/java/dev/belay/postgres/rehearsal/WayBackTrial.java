package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Unit;
import java.sql.SQLException;

/** Undoes a unit, or sees that it rightly refuses. */
final class WayBackTrial {
    /** Syntax error or access rule violation: never what a refusal looks like. */
    private static final String MISTAKE = "42";

    private final Target target;
    private final Unit unit;
    private final UnitIntent intent;
    private final Findings findings;
    private long counted;

    WayBackTrial(Target target, Unit unit, UnitIntent intent, Findings findings) {
        this.target = target;
        this.unit = unit;
        this.intent = intent;
        this.findings = findings;
    }

    /** What the counting query answered; 0 where there is none. */
    long counted() {
        return counted;
    }

    /** Whether the unit is undone now; otherwise it refused or failed, and nothing has changed. */
    boolean undo() throws SQLException {
        var wayBack = unit.wayBack();
        counted = wayBack.countingQuery().isPresent()
                ? target.number(wayBack.countingQuery().get())
                : 0;
        boolean mayNotRun = mustRefuse();
        try {
            target.undo(unit);
        } catch (SQLException e) {
            if (!mayNotRun || String.valueOf(e.getSQLState()).startsWith(MISTAKE)) {
                findings.add("way-back-fails", "its way back", "to run", e.getMessage());
            }
            return false;
        }
        if (mayNotRun) {
            findings.add("way-back-does-not-refuse", "its way back", "to refuse", "it ran");
        }
        return true;
    }

    private boolean mustRefuse() throws SQLException {
        if (intent.neverGoesBack()) {
            return true;
        }
        if (unit.wayBack().downClass() == DownClass.REFUSES_WHILE && counted > 0) {
            return true;
        }
        for (var limit : intent.sizeLimits()) {
            try (var connection = target.open("belay count")) {
                if (Target.number(connection, "SELECT count(*) FROM " + Target.quoted(connection, limit.table()))
                        > limit.limit()) {
                    return true;
                }
            }
        }
        return false;
    }
}
