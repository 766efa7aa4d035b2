package dev.belay.postgres.clients;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ever new values as PostgreSQL prints them, a few hundred at a time. */
final class FreshSupply {
    private static final int CHUNK = 200;
    private static final int MOST_CHUNKS = 1000;

    /** Prints texts as values of a slot; an entry is empty where a text is none. */
    interface Printer {
        List<@Nullable String[]> print(List<String> texts) throws SQLException;
    }

    private final FreshValues values;
    private final Printer printer;
    private final Set<String> taken;
    private final Deque<@Nullable String[]> ready = new ArrayDeque<>();

    FreshSupply(FreshValues values, Printer printer, Set<String> taken) {
        this.values = values;
        this.printer = printer;
        this.taken = taken;
    }

    @Nullable
    String[] next() throws SQLException {
        for (int chunk = 0; ready.isEmpty() && chunk < MOST_CHUNKS; chunk++) {
            refill();
        }
        if (ready.isEmpty()) {
            throw new SQLException("A unique column has run out of values.", "54000");
        }
        return ready.remove();
    }

    private void refill() throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < CHUNK; index++) {
            texts.add(values.next());
        }
        for (String[] value : printer.print(texts)) {
            if (taken.add(String.valueOf(value[0]))) {
                ready.add(value);
            }
        }
    }
}
