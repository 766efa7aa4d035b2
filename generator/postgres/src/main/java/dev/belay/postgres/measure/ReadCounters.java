package dev.belay.postgres.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often and how far one session has read each table, from the statistics it has not handed over yet and those that
 * it has. Both are read in one statement of that session, so nothing is counted twice when it hands over in between.
 */
final class ReadCounters {
    private static final String QUERY = """
            SELECT c.oid,
                   pg_catalog.pg_stat_get_xact_numscans(c.oid),
                   sum(pg_catalog.pg_stat_get_xact_numscans(r.oid) + pg_catalog.pg_stat_get_numscans(r.oid)),
                   sum(pg_catalog.pg_stat_get_xact_tuples_returned(r.oid)
                     + pg_catalog.pg_stat_get_tuples_returned(r.oid))
            FROM pg_catalog.pg_class c
            CROSS JOIN LATERAL (
              SELECT c.oid UNION ALL SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid) r
            WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384
            GROUP BY c.oid
            """;

    private final Map<Long, Counter> byOid;

    private ReadCounters(Map<Long, Counter> byOid) {
        this.byOid = byOid;
    }

    static ReadCounters read(Connection session) throws SQLException {
        try (var query = session.createStatement();
                var rows = query.executeQuery(QUERY)) {
            var byOid = new TreeMap<Long, Counter>();
            while (rows.next()) {
                byOid.put(rows.getLong(1), new Counter(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
            return new ReadCounters(byOid);
        }
    }

    /** How often the table was read from its first page on since an earlier reading within the same transaction. */
    long scansSince(ReadCounters earlier, long oid) {
        return of(oid).scans() - earlier.of(oid).scans();
    }

    /** How often a reading of the table or of one of its indexes was begun since an earlier reading. */
    long startsSince(ReadCounters earlier, long oid) {
        return of(oid).starts() - earlier.of(oid).starts();
    }

    /** How many rows of the table were read since an earlier reading, by whatever path. */
    long rowsSince(ReadCounters earlier, long oid) {
        return of(oid).rows() - earlier.of(oid).rows();
    }

    private Counter of(long oid) {
        return byOid.getOrDefault(oid, new Counter(0, 0, 0));
    }

    private record Counter(long scans, long starts, long rows) {}
}
