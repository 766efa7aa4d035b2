package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Unit;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs a plan on a copy of the database and kills every backfill on its way. */
final class KillPass implements AutoCloseable {
    private final Target copy;
    private final RowReader rows;
    private final int fewestBatches;
    private final Map<Unit, RowDigests> filled = new HashMap<>();

    KillPass(Target copy, RowReader rows, int fewestBatches) {
        this.copy = copy;
        this.rows = rows;
        this.fewestBatches = fewestBatches;
    }

    void run(UnitRecord unit) throws SQLException {
        var backfill = new UnitIntent(unit.unit()).backfill();
        if (backfill.isEmpty()) {
            copy.apply(unit.unit());
            return;
        }
        var kill = new BackfillKill(copy, unit.unit(), backfill.get().backfill(), unit.findings(), fewestBatches);
        kill.run().forEach(unit::add);
        filled.put(unit.unit(), rows.digests());
    }

    /** The rows after a backfill that was killed and run again. */
    Optional<RowDigests> filled(Unit unit) {
        return Optional.ofNullable(filled.get(unit));
    }

    @Override
    public void close() throws SQLException {
        copy.drop();
    }
}
