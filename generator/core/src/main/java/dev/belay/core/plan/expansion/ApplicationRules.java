package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.dsl.names.Identifier;
import java.util.List;

/** What has to be true before it can be left to the application to write old and new columns. */
record ApplicationRules(Draft draft, Table table, List<Identifier> olds, List<Identifier> news) {

    void roundTrips(boolean declared) {
        if (!declared) {
            problem(
                    "application-dual-write-does-not-round-trip",
                    "and nothing says that its old value comes back from the new one, so that a row left behind could"
                            + " not be told from one that a release wrote in the new column",
                    "say .roundTrips() if down(up(x)) = x for every x");
        }
    }

    void partitions() {
        if (table.partitioned()) {
            problem(
                    "application-dual-write-partitioned",
                    "and a row that moves to another partition arrives there as a new one, which would look like a"
                            + " write of the old column alone",
                    "");
        }
    }

    /** Reports why the application cannot write them, and what to do instead of leaving that word out. */
    void problem(String id, String cause, String instead) {
        draft.problem(
                id,
                "The application is to write " + qualified() + " and " + ReshapeExpansion.quoted(news) + ", " + cause
                        + ".",
                (instead.isEmpty() ? "" : instead + ", or ")
                        + "leave out dualWrite(APPLICATION): a trigger writes both");
    }

    private String qualified() {
        return String.join(
                " and ",
                olds.stream().map(old -> "\"" + table.name() + "." + old + "\"").toList());
    }
}
