package dev.belay.core.json;

import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.RefusedException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with one file, so that all of it is told at once. */
final class ProblemCollector {

    private static final Comparator<Problem> BY_LINE = Comparator.<Problem>comparingInt(
                    problem -> problem.place().line())
            .thenComparing(problem -> problem.place().element());

    private final SourceLines lines;
    private final Set<Problem> problems = new LinkedHashSet<>();

    ProblemCollector(SourceLines lines) {
        this.lines = lines;
    }

    void add(String id, String pointer, String cause, String remedy) {
        problems.add(new Problem(id, lines.placeOf(pointer), cause, remedy));
    }

    void addAtLine(String id, int line, String pointer, String cause, String remedy) {
        problems.add(new Problem(id, new Place(lines.file(), line, pointer), cause, remedy));
    }

    void add(RefusedException refusal, String pointer) {
        problems.add(refusal.at(lines.placeOf(pointer)));
    }

    Place placeOf(String pointer) {
        return lines.placeOf(pointer);
    }

    boolean anyWithin(String pointer) {
        return problems.stream()
                .anyMatch(problem -> Pointers.within(pointer, problem.place().element()));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> sorted() {
        return problems.stream().sorted(BY_LINE).toList();
    }
}
