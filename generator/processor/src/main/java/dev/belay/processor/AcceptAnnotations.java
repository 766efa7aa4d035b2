package dev.belay.processor;

import dev.belay.dsl.Accept;
import dev.belay.dsl.Acceptance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The {@link Accept}s of a class, which the compiler puts into one annotation where there are several. */
final class AcceptAnnotations {

    private AcceptAnnotations() {}

    /** The annotation that says so. */
    static Optional<AnnotationMirror> of(TypeElement type, Acceptance acceptance) {
        return type.getAnnotationMirrors().stream()
                .flatMap(AcceptAnnotations::each)
                .filter(mirror ->
                        says(mirror, "rule", acceptance.rule()) && says(mirror, "reason", acceptance.reason()))
                .findFirst();
    }

    private static Stream<AnnotationMirror> each(AnnotationMirror mirror) {
        String name = ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        if (name.equals(Accept.class.getCanonicalName())) {
            return Stream.of(mirror);
        }
        return name.equals(Accept.List.class.getCanonicalName())
                ? MigrationClasses.value(mirror, "value").stream()
                        .map(AnnotationValue::getValue)
                        .flatMap(values -> ((List<?>) values).stream())
                        .map(value -> (AnnotationMirror) ((AnnotationValue) value).getValue())
                : Stream.empty();
    }

    private static boolean says(AnnotationMirror mirror, String name, String value) {
        return MigrationClasses.value(mirror, name)
                .map(AnnotationValue::getValue)
                .filter(value::equals)
                .isPresent();
    }
}
