package dev.belay.postgres.clients;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many statements of each kind are still wanted of a client, spread over its tables. */
final class Quota {
    private final Map<TableClient, int[]> wanted = new IdentityHashMap<>();

    /**
     * At least so many statements of every kind, all tables together.
     *
     * @param tables the client's tables
     * @param statementsPerKind how many
     */
    Quota(List<TableClient> tables, int statementsPerKind) {
        int[] shares = Arrays.stream(StatementKind.values())
                .mapToInt(kind -> share(tables, kind, statementsPerKind))
                .toArray();
        tables.forEach(table -> wanted.put(table, offered(table, shares)));
    }

    private static int share(List<TableClient> tables, StatementKind kind, int statements) {
        int offering = (int)
                tables.stream().filter(table -> table.factory.offers(kind)).count();
        return offering == 0 ? 0 : (statements + offering - 1) / offering;
    }

    private static int[] offered(TableClient table, int[] shares) {
        return Arrays.stream(StatementKind.values())
                .mapToInt(kind -> table.factory.offers(kind) ? shares[kind.ordinal()] : 0)
                .toArray();
    }

    /** What is still wanted on a table, by the kind's ordinal; counted down by whoever runs statements. */
    int[] of(TableClient table) {
        return wanted.get(table);
    }

    /** How many statements are still wanted. */
    int left() {
        return wanted.values().stream().mapToInt(Quota::left).sum();
    }

    /** How many of these statements are still wanted; one kind too many makes up for no other. */
    static int left(int[] wanted) {
        return Arrays.stream(wanted).map(each -> Math.max(each, 0)).sum();
    }
}
