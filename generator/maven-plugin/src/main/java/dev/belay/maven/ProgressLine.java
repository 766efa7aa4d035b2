package dev.belay.maven;

import dev.belay.core.plan.Plan;
import dev.belay.postgres.rehearsal.HistoryRehearsal;

/** Says on standard error what is being rehearsed, where a person is looking: one line that is written over. */
final class ProgressLine implements HistoryRehearsal.Progress {

    private static final String ERASE = "\r\u001b[K";

    private final int changes;
    private final boolean shown = System.console() != null;
    private int begun;

    ProgressLine(int changes) {
        this.changes = changes;
    }

    @Override
    public void begins(Plan plan) {
        begun++;
        show(ERASE + "rehearsing " + begun + " of " + changes + ": "
                + plan.change().id());
    }

    void end() {
        show(ERASE);
    }

    private void show(String text) {
        if (shown) {
            System.err.print(text);
            System.err.flush();
        }
    }
}
