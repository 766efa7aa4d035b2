package dev.belay.core.lock;

import dev.belay.core.MigrationNumber;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts migrations that are not released on top of those that are: each keeps its number and its time where they come
 * after everything before, and gets the next ones where they do not.
 *
 * @param moves what becomes of those that move, oldest first
 */
public record Rebase(List<Move> moves) {

    /** The units of a migration are stamped a second apart, and its files come before those of the next one. */
    private static final Duration GAP = Duration.ofMinutes(1);

    /** Copies the list. */
    public Rebase {
        moves = List.copyOf(moves);
    }

    /**
     * A migration that moves.
     *
     * @param from what its annotation says
     * @param to what it has to say
     */
    public record Move(Heading from, Heading to) {}

    /** Of the migrations that a lock does not know. */
    public static Rebase onto(Lock lock, List<Heading> migrations) {
        List<Heading> unreleased = migrations.stream()
                .filter(heading -> lock.of(heading.id()).isEmpty())
                .sorted(Comparator.comparing((Heading heading) -> MigrationNumber.of(heading.id()))
                        .thenComparing(Heading::at)
                        .thenComparing(Heading::id))
                .toList();
        Optional<Heading> previous = lock.newest()
                .map(release -> new Heading(release.id(), release.change().at()));
        List<Move> moves = new ArrayList<>();
        for (Heading heading : unreleased) {
            Heading moved = previous.map(before -> after(before, heading)).orElse(heading);
            if (!moved.equals(heading)) {
                moves.add(new Move(heading, moved));
            }
            previous = Optional.of(moved);
        }
        return new Rebase(moves);
    }

    /** The new ids by the old ones, of those whose id is another. */
    public Map<String, String> ids() {
        return moves.stream()
                .filter(move -> !move.from().id().equals(move.to().id()))
                .collect(Collectors.toMap(
                        move -> move.from().id(), move -> move.to().id(), (first, second) -> first, TreeMap::new));
    }

    private static Heading after(Heading before, Heading heading) {
        boolean isAbove = MigrationNumber.of(heading.id()).compareTo(MigrationNumber.of(before.id())) > 0;
        LocalDateTime earliest = before.at().plus(GAP);
        return new Heading(
                isAbove ? heading.id() : Numbering.following(before.id(), heading.slug()),
                heading.at().isBefore(earliest) ? earliest : heading.at());
    }
}
