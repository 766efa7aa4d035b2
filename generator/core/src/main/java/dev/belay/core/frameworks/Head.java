package dev.belay.core.frameworks;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the folder of a tool holds before new files come on top. */
public final class Head {

    /** A folder without a file. */
    public static final Head EMPTY = new Head(new TreeMap<>());

    /** So many files come on top before they are put among the others: a long history adds a few at a time. */
    private static final int MOST_ON_TOP = 64;

    private final SortedMap<String, String> base;
    private final SortedMap<String, String> onTop;
    private final Map<Object, Gathered> gathered = new HashMap<>();

    /**
     * A folder of files.
     *
     * @param files the text of each file by its path within the folder, with {@code /} between the parts
     */
    public Head(SortedMap<String, String> files) {
        this(new TreeMap<>(files), new TreeMap<>());
    }

    private Head(SortedMap<String, String> base, SortedMap<String, String> onTop) {
        this.base = base;
        this.onTop = onTop;
    }

    /** A folder of files of which only the names matter. */
    public static Head ofNames(String... names) {
        SortedMap<String, String> files = new TreeMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, ""));
        return new Head(files);
    }

    /** The text of each file by its path within the folder, with {@code /} between the parts; sorted. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(onTop.isEmpty() ? base : together(onTop));
    }

    /** The text of a file; empty where there is none of that path. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(onTop.get(path)).or(() -> Optional.ofNullable(base.get(path)));
    }

    private SortedMap<String, String> together(SortedMap<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(base);
        all.putAll(more);
        return all;
    }

    /**
     * What has been gathered from the files, which this folder hands on to the one that follows.
     *
     * @param key which one; those of one key are gathered in one way
     * @param none that of a folder without a file
     */
    public <G extends Gathered> G gathered(Object key, Supplier<G> none) {
        if (base.isEmpty() && onTop.isEmpty()) {
            return none.get();
        }
        @SuppressWarnings("unchecked")
        G known = (G) gathered.computeIfAbsent(key, unknown -> {
            G fresh = none.get();
            files().forEach(fresh::add);
            return fresh;
        });
        return known;
    }

    /**
     * The folder with those files as well; one that has the path of an earlier one takes its place.
     *
     * @throws IllegalStateException if two of them have one path, and are no journal that grows: the tool's renderer is at
     *     fault
     */
    public Head after(List<Artifact> artifacts) {
        refuseTwins(artifacts);
        SortedMap<String, String> more = new TreeMap<>(onTop);
        Map<Object, Gathered> handedOn = new HashMap<>(gathered);
        gathered.clear();
        for (Artifact artifact : artifacts) {
            if (artifact.folder() == Artifact.Folder.MIGRATIONS) {
                boolean replaces =
                        more.put(artifact.name(), artifact.text()) != null || base.containsKey(artifact.name());
                if (replaces) {
                    handedOn.values().removeIf(each -> !each.goesByNames());
                } else {
                    handedOn.values().forEach(each -> each.add(artifact.name(), artifact.text()));
                }
            }
        }
        Head next = more.size() > MOST_ON_TOP ? new Head(together(more), new TreeMap<>()) : new Head(base, more);
        next.gathered.putAll(handedOn);
        return next;
    }

    private static void refuseTwins(List<Artifact> artifacts) {
        Set<String> paths = new HashSet<>();
        for (Artifact artifact : artifacts) {
            if (artifact.role() != Artifact.Role.INDEX && !paths.add(artifact.folder() + " " + artifact.name())) {
                throw new IllegalStateException("two files are called " + artifact.name());
            }
        }
    }

    /** The folder without files of those paths. */
    public Head without(Set<String> paths) {
        SortedMap<String, String> fewer = new TreeMap<>(files());
        fewer.keySet().removeAll(paths);
        return new Head(fewer);
    }

    /** The files of which that holds, without their texts, where only the names matter. */
    public Head names(Predicate<String> paths) {
        SortedMap<String, String> names = new TreeMap<>();
        files().keySet().stream().filter(paths).forEach(path -> names.put(path, ""));
        return new Head(names);
    }

    /** The files of these paths that are there. */
    public Head only(Set<String> paths) {
        SortedMap<String, String> fewer = new TreeMap<>(files());
        fewer.keySet().retainAll(paths);
        return new Head(fewer);
    }

    /** The names of the files without their folders. */
    public List<String> fileNames() {
        return files().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && files().equals(head.files());
    }

    @Override
    public int hashCode() {
        return files().hashCode();
    }

    @Override
    public String toString() {
        return "Head" + files().keySet();
    }
}
