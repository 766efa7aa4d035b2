package dev.belay.postgres.clients;

/** Applies a unit, as the tool that owns the database would. */
@FunctionalInterface
public interface UnitRun {
    /**
     * Applies the unit and returns when it is done.
     *
     * @throws Exception when it fails; the failure becomes part of the report
     */
    void run() throws Exception;
}
