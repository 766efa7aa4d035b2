package dev.belay.postgres.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the fewest statements that still go wrong.
 *
 * @param surroundings the setting
 * @param timeline when its units run
 */
record SmallestFailure(Surroundings surroundings, Timeline timeline) {

    private static final int MOST_TRIALS = 150;

    /** What goes wrong with these lives, told by as few of their statements as can be; empty where nothing does. */
    Optional<String> of(List<Life> lives) throws SQLException {
        Optional<String> failure = trial(lives);
        return failure.isPresent() ? Optional.of(smallest(lives, failure.get())) : Optional.empty();
    }

    private String smallest(List<Life> lives, String failure) throws SQLException {
        List<Life> failing = lives;
        String text = failure;
        int trials = 0;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (List<Life> candidate : candidates(failing)) {
                if (++trials > MOST_TRIALS) {
                    break;
                }
                Optional<String> still = trial(candidate);
                if (still.isPresent()) {
                    failing = candidate;
                    text = still.get();
                    smaller = true;
                    break;
                }
            }
        }
        return surroundings.setting() + "; " + timeline + "\n    " + text;
    }

    private static List<List<Life>> candidates(List<Life> lives) {
        List<List<Life>> candidates = new ArrayList<>();
        if (lives.size() > 1) {
            lives.forEach(life -> candidates.add(List.of(life)));
            for (int index = 0; index < lives.size(); index++) {
                List<Life> fewer = new ArrayList<>(lives);
                fewer.remove(index);
                candidates.add(fewer);
            }
        }
        for (int index = 0; index < lives.size(); index++) {
            for (Life less : lives.get(index).smaller()) {
                List<Life> changed = new ArrayList<>(lives);
                changed.set(index, less);
                candidates.add(changed);
            }
        }
        return candidates;
    }

    private Optional<String> trial(List<Life> lives) throws SQLException {
        return new SequenceTrial(surroundings, timeline, lives, table -> {}).failure();
    }
}
