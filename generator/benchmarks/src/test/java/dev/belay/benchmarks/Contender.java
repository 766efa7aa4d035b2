package dev.belay.benchmarks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Somebody who takes a column of cents over into one of amounts, on a database that holds the rows already. */
interface Contender {

    String name();

    /** Makes the table; the rows come afterwards. */
    void prepare() throws SQLException, InterruptedException;

    /** Fills the new column of every row. */
    void fill() throws SQLException, InterruptedException;

    /** When the column was there and its rows began to be filled; empty where the contender does not tell. */
    default Optional<Instant> filling() throws SQLException {
        return Optional.empty();
    }
}
