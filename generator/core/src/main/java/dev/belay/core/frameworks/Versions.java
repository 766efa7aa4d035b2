package dev.belay.core.frameworks;

import dev.belay.core.config.Naming;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hands out the versions of new files: greater than every version that is there, in the style of the files that are
 * there. A version is digits, compared as a number.
 */
public final class Versions {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final Optional<String> newest;
    private final int width;

    private Versions(Optional<String> newest, int width) {
        this.newest = newest;
        this.width = width;
    }

    /**
     * The versions that follow those of a folder.
     *
     * @param head the folder
     * @param fileName which files have a version; its first group holds the digits that count
     * @param freshWidth the digits of a number in a folder that has no version yet
     * @return what follows
     */
    public static Versions after(Head head, Pattern fileName, int freshWidth) {
        return of(head.gathered(fileName, () -> new VersionsThere(fileName, false)), freshWidth);
    }

    /**
     * The versions that follow those of a folder in which a migration is a folder.
     *
     * @param head the folder
     * @param path which paths have a version; its first group holds the digits that count
     * @param freshWidth the digits of a number in a folder that has no version yet
     * @return what follows
     */
    public static Versions afterPaths(Head head, Pattern path, int freshWidth) {
        return of(head.gathered(path, () -> new VersionsThere(path, true)), freshWidth);
    }

    private static Versions of(VersionsThere there, int freshWidth) {
        return new Versions(there.newest(), there.newest().isEmpty() ? freshWidth : there.paddedWidth());
    }

    /** The paths of a folder that have the newest version: what follows depends on no others. */
    public static Set<String> newest(Head head, Pattern fileName) {
        return newest(head, new VersionsThere(fileName, false));
    }

    /** The same in a folder in which a migration is a folder. */
    public static Set<String> newestPaths(Head head, Pattern path) {
        return newest(head, new VersionsThere(path, true));
    }

    private static Set<String> newest(Head head, VersionsThere there) {
        head.files().keySet().forEach(path -> there.add(path, ""));
        return there.newest()
                .map(version -> head.files().keySet().stream()
                        .filter(path -> there.version(path).equals(Optional.of(version)))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /**
     * One version for each unit of a change.
     *
     * @param naming how they are made
     * @param change the change
     * @param count how many
     * @return the versions, rising
     * @throws OutOfOrderException if they are made of the time and the folder has a newer one
     */
    public List<String> of(Naming naming, Change change, int count) {
        return naming == Naming.SEQUENTIAL ? next(count) : stamps(change, count);
    }

    /** The time that the newest version of the folder says; empty where it is none. */
    public Optional<LocalDateTime> newestTime() {
        return newest.flatMap(Versions::time);
    }

    /**
     * The next whole numbers.
     *
     * @param count how many
     * @return the versions, rising
     */
    public List<String> next(int count) {
        BigInteger last = newest.map(BigInteger::new).orElse(BigInteger.ZERO);
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> padded(last.add(BigInteger.valueOf(step)).toString()))
                .toList();
    }

    private List<String> stamps(Change change, int count) {
        newest.filter(version -> new BigInteger(STAMP.format(change.at())).compareTo(new BigInteger(version)) <= 0)
                .ifPresent(version -> {
                    throw new OutOfOrderException(tooOld(change, version));
                });
        return IntStream.range(0, count)
                .mapToObj(second -> STAMP.format(change.at().plusSeconds(second)))
                .toList();
    }

    private static Problem tooOld(Change change, String newest) {
        return new Problem(
                "version-not-newest",
                Place.of(change.id()),
                "The target's folder has the version " + newest + ", and " + change.id() + " is stamped "
                        + STAMP.format(change.at()) + ", so that the tool would never run it or refuse to.",
                time(newest)
                        .map(time -> time.plusSeconds(1))
                        .map(time -> "write at = \"" + time + "\" or later.")
                        .orElse("write an at later than that version, or name the target's files sequentially."));
    }

    private static Optional<LocalDateTime> time(String version) {
        try {
            return Optional.of(LocalDateTime.parse(version, STAMP));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private String padded(String number) {
        return "0".repeat(Math.max(0, width - number.length())) + number;
    }
}
