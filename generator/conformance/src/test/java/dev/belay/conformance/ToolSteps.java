package dev.belay.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A tool that goes on and back one unit at a time, over the files of a project. */
interface ToolSteps {

    /** The tables of the tool's own, which no catalog of ours has. */
    String ledger();

    /** The files of the units, in the order in which the tool runs them. */
    List<Path> units();

    /** Applies the unit of that number, from 1. */
    void on(int unit) throws SQLException;

    /** Undoes it. */
    void back(int unit) throws SQLException;

    /** The change that a unit belongs to: the first line of its file says so. */
    default String changeOf(int unit) {
        try {
            String firstLine = Files.readAllLines(units().get(unit - 1)).get(0);
            return firstLine.substring("-- ".length(), firstLine.indexOf(','));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
