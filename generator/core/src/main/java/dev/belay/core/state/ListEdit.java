package dev.belay.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one stretch in which a list differs from what it was.
 *
 * @param at how many elements before it are the same
 * @param gone how many elements were in its place
 * @param put the elements that are there now
 * @param <E> what the list holds
 */
public record ListEdit<E>(int at, int gone, List<E> put) {

    /** Copies the list. */
    public ListEdit {
        put = List.copyOf(put);
    }

    /** What makes one list of the other; empty where they are equal. */
    public static <E> Optional<ListEdit<E>> between(List<E> before, List<E> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return Optional.of(new ListEdit<>(head, before.size() - tail - head, after.subList(head, after.size() - tail)));
    }

    /**
     * The list with the edit.
     *
     * @throws IllegalStateException if the list is too short for it
     */
    public List<E> on(List<E> before) {
        if (at + gone > before.size()) {
            throw new IllegalStateException(
                    "A list of " + before.size() + " has no elements up to " + (at + gone) + ".");
        }
        List<E> after = new ArrayList<>(before.subList(0, at));
        after.addAll(put);
        after.addAll(before.subList(at + gone, before.size()));
        return after;
    }
}
