package dev.belay.benchmarks;

import java.sql.SQLException;

/** Somebody who takes a column of cents over into one of amounts, on a database that holds the rows already. */
interface Contender {

    String name();

    /** Makes the table; the rows come afterwards. */
    void prepare() throws SQLException, InterruptedException;

    /** Fills the new column of every row. */
    void fill() throws SQLException, InterruptedException;
}
