package dev.belay.core.report.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one rehearsal of a plan found.
 *
 * @param change the id of the change
 * @param server the major version of PostgreSQL it ran on
 * @param units the units that were reached, in order
 * @param clients what the clients did; none where there were none
 * @param deviations what was not as predicted and belongs to no unit
 * @param notes what could not be looked at, and why; a note is no deviation
 */
public record RehearsalReport(
        String change,
        int server,
        List<UnitReport> units,
        List<ClientCount> clients,
        List<Deviation> deviations,
        List<String> notes) {
    /** Copies the lists. */
    public RehearsalReport {
        units = List.copyOf(units);
        clients = List.copyOf(clients);
        deviations = List.copyOf(deviations);
        notes = List.copyOf(notes);
    }

    /** Every deviation, those of units first. */
    public List<Deviation> allDeviations() {
        return Stream.concat(units.stream().flatMap(unit -> unit.deviations().stream()), deviations.stream())
                .toList();
    }

    /** Whether everything was as predicted. */
    public boolean passed() {
        return allDeviations().isEmpty();
    }
}
