package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.core.config.Severity;
import dev.belay.core.rules.Finding;
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
    private static final Map<String, String> VALUES = Map.of(
            "invalid-migration-id", "id",
            "duplicate-id", "id",
            "invalid-migration-time", "at",
            "version-not-newest", "at");

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

    /** What a rule finds: at the call, or at the {@code @Accept} that it is about. */
    void report(Finding finding, Located located) {
        MigrationClass migration = located.migration();
        Diagnostic.Kind kind = kind(finding.severity());
        Optional<AnnotationMirror> accept =
                finding.acceptance().flatMap(acceptance -> AcceptAnnotations.of(migration.element(), acceptance));
        if (accept.isPresent()) {
            print(kind, finding.problem(), migration.element(), accept.get(), Optional.empty());
        } else if (located.spot().isPresent()) {
            print(kind, finding.problem(), located.spot().get());
        } else {
            print(kind, finding.problem(), migration.element());
        }
    }

    /** At a tree. */
    void report(Problem problem, Spot spot) {
        print(Diagnostic.Kind.ERROR, problem, spot);
    }

    /** At the annotation of a class. */
    void report(Problem problem, TypeElement type) {
        print(Diagnostic.Kind.ERROR, problem, type);
    }

    /** Outside of the sources; the text says where. */
    void report(Problem problem) {
        reported = true;
        messager.printMessage(Diagnostic.Kind.ERROR, problem.toString());
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    private void print(Diagnostic.Kind kind, Problem problem, Spot spot) {
        note(kind);
        trees.printMessage(kind, problem.message(), spot.tree(), spot.unit());
    }

    private void print(Diagnostic.Kind kind, Problem problem, TypeElement type) {
        Optional<? extends AnnotationMirror> annotation = MigrationClasses.annotation(type);
        if (annotation.isPresent()) {
            Optional<AnnotationValue> value = Optional.ofNullable(VALUES.get(problem.id()))
                    .flatMap(name -> MigrationClasses.value(annotation.get(), name));
            print(kind, problem, type, annotation.get(), value);
        } else {
            note(kind);
            messager.printMessage(kind, problem.message(), type);
        }
    }

    private void print(
            Diagnostic.Kind kind,
            Problem problem,
            TypeElement type,
            AnnotationMirror annotation,
            Optional<AnnotationValue> value) {
        note(kind);
        value.ifPresentOrElse(
                found -> messager.printMessage(kind, problem.message(), type, annotation, found),
                () -> messager.printMessage(kind, problem.message(), type, annotation));
    }

    private void note(Diagnostic.Kind kind) {
        reported |= kind == Diagnostic.Kind.ERROR;
    }
}
