package dev.belay.core.frameworks;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of the database means for models.
 *
 * @param files the texts of all files after it, by path
 * @param byHand what a person has to write or to look at, each with the reason and the lines
 */
public record ModelChange(SortedMap<String, String> files, List<String> byHand) {

    /** Copies what it is given. */
    public ModelChange {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        byHand = List.copyOf(byHand);
    }
}
