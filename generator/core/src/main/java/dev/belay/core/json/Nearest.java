package dev.belay.core.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody meant who wrote another one. */
final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The known word that is the fewest letters away, if it is few enough to be a slip. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> distance(written, word) <= limit)
                .min(Comparator.<String>comparingInt(word -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters are added, dropped, changed or swapped with their neighbour. */
    private static int distance(String left, String right) {
        String from = plain(left);
        String to = plain(right);
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                costs[row][column] = row == 0 || column == 0 ? row + column : cheapest(from, to, costs, row, column);
            }
        }
        return costs[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int[][] costs, int row, int column) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int cost = Math.min(
                costs[row - 1][column - 1] + change, Math.min(costs[row - 1][column], costs[row][column - 1]) + 1);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(cost, costs[row - 2][column - 2] + 1) : cost;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
