package dev.belay.postgres.clients;

/**
 * A unit that failed while clients were writing.
 *
 * @param unit the unit
 * @param sqlState the SQLSTATE, or empty where the failure did not come from the server
 * @param message the message
 */
public record UnitFailure(String unit, String sqlState, String message) {

    @Override
    public String toString() {
        return unit + " failed: " + sqlState + " " + message;
    }
}
