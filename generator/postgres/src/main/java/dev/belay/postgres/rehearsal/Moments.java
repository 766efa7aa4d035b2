package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Unit;
import java.sql.SQLException;
import java.util.Optional;

/** Looks at a database again and again, and at its single rows only when somebody has to count them. */
final class Moments {
    private final Target target;
    private final LiveCatalog catalog;
    private final RowReader rows;

    Moments(Target target, LiveCatalog catalog, RowReader rows) {
        this.target = target;
        this.catalog = catalog;
        this.rows = rows;
    }

    Moment now(boolean countingRows) throws SQLException {
        return new Moment(
                catalog.now(),
                rows.digests(catalog.connection()),
                countingRows ? Optional.of(rows.images(catalog.connection())) : Optional.empty());
    }

    /** The same moment with its single rows; nothing may have changed since. */
    Moment counting(Moment moment) throws SQLException {
        return moment.images().isPresent()
                ? moment
                : new Moment(moment.catalog(), moment.digests(), Optional.of(rows.images(catalog.connection())));
    }

    /** A trial of what the way back of a unit loses. */
    LossTrial loss(Unit unit, Findings findings) {
        return new LossTrial(target, rows, unit, findings);
    }
}
