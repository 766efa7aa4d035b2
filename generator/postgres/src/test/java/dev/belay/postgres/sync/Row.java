package dev.belay.postgres.sync;

import java.util.Optional;

/**
 * A row as far as the rule looks at it.
 *
 * @param old the old side
 * @param replacement the new side
 * @param note the value of a column that no release changes the meaning of
 */
record Row(Image old, Image replacement, Optional<String> note) {

    Row withOld(Image value) {
        return new Row(value, replacement, note);
    }

    Row withNew(Image value) {
        return new Row(old, value, note);
    }

    /**
     * What tells rows apart.
     *
     * @param id the number that a life owns
     * @param region the partition; 0 where there are none
     */
    record Key(int id, int region) {}
}
