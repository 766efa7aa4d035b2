package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import java.sql.SQLException;
import java.util.List;

/**
 * The units of a plan with what is found out about them.
 *
 * @param all the records, in the order of the units
 */
record UnitRecords(List<UnitRecord> all) {
    private static final String CONNECTION_LOST = "08";

    static UnitRecords of(Plan plan) {
        return new UnitRecords(plan.units().stream().map(UnitRecord::new).toList());
    }

    /** Whether every unit could be run; the first that could not ends the part. */
    boolean each(String part, Part work) throws SQLException {
        for (var unit : all) {
            if (!tried(unit, part, work)) {
                return false;
            }
        }
        return true;
    }

    /** A statement that fails ends its part of the rehearsal; that the server is gone ends everything. */
    private static boolean tried(UnitRecord unit, String part, Part work) throws SQLException {
        long start = System.nanoTime();
        try {
            work.run(unit);
            unit.took(System.nanoTime() - start);
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                throw e;
            }
            unit.findings().add("statement-fails", part, "every statement to run", String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Adds what another part has found out about the same units. */
    void add(UnitRecords others) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).add(others.all().get(i));
        }
    }

    /** What is done with each unit in one part of a rehearsal. */
    @FunctionalInterface
    interface Part {
        void run(UnitRecord unit) throws SQLException;
    }
}
