package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.dsl.Problem;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Says what is wrong, at the place where the author can mend it. */
final class Reporter {

    /** Problems that are about one value of the annotation. */
    private static final Map<String, String> VALUES =
            Map.of("invalid-migration-id", "id", "duplicate-id", "id", "invalid-migration-time", "at");

    private final Messager messager;
    private final Trees trees;
    private boolean reported;

    Reporter(Messager messager, Trees trees) {
        this.messager = messager;
        this.trees = trees;
    }

    /** Whether anything was wrong so far. */
    boolean hasReported() {
        return reported;
    }

    /** At a call, or at the annotation of the migration. */
    void report(Located located) {
        located.spot()
                .filter(spot -> !VALUES.containsKey(located.problem().id()))
                .ifPresentOrElse(
                        spot -> report(located.problem(), spot),
                        () -> report(located.problem(), located.migration().element()));
    }

    /** At a tree. */
    void report(Problem problem, Spot spot) {
        reported = true;
        trees.printMessage(Diagnostic.Kind.ERROR, problem.message(), spot.tree(), spot.unit());
    }

    /** At the annotation of a class. */
    void report(Problem problem, TypeElement type) {
        reported = true;
        Optional<? extends AnnotationMirror> annotation = MigrationClasses.annotation(type);
        Optional<AnnotationValue> value = annotation.flatMap(mirror ->
                Optional.ofNullable(VALUES.get(problem.id())).flatMap(name -> MigrationClasses.value(mirror, name)));
        if (annotation.isPresent() && value.isPresent()) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), type, annotation.get(), value.get());
        } else if (annotation.isPresent()) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), type, annotation.get());
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), type);
        }
    }

    /** Outside of the sources; the text says where. */
    void report(Problem problem) {
        reported = true;
        messager.printMessage(Diagnostic.Kind.ERROR, problem.toString());
    }
}
