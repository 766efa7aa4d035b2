package dev.belay.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Picks the migrations out of the annotated types of a round, and refuses what cannot be run. */
final class MigrationClasses {

    private static final String NAME = Migration.class.getName();

    private final Elements elements;
    private final Types types;
    private final Trees trees;
    private final Reporter reporter;

    MigrationClasses(ProcessingEnvironment environment, Trees trees, Reporter reporter) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.trees = trees;
        this.reporter = reporter;
    }

    /** The {@code @Migration} of a type. */
    static Optional<? extends AnnotationMirror> annotation(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            if (annotation.getQualifiedName().contentEquals(NAME)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** A value that is written in an annotation. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The id that a type's {@code @Migration} gives it; empty where the compiler could not make it out. */
    static Optional<String> id(TypeElement type) {
        return annotation(type)
                .flatMap(mirror -> value(mirror, "id"))
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The types that can be run, in the order of the round. */
    List<MigrationClass> of(Collection<? extends Element> annotated) {
        List<MigrationClass> migrations = new ArrayList<>();
        TypeMirror schemaChange =
                elements.getTypeElement(SchemaChange.class.getName()).asType();
        for (TypeElement type : ElementFilter.typesIn(annotated)) {
            Optional<Problem> problem = problem(type, schemaChange);
            problem.ifPresent(found -> reporter.report(found, type));
            TreePath path = trees.getPath(type);
            Optional<String> id = id(type);
            if (problem.isEmpty() && path != null && id.isPresent()) {
                migrations.add(
                        new MigrationClass(type, elements.getBinaryName(type).toString(), id.get(), path));
            }
        }
        refuseSameIds(migrations);
        return migrations;
    }

    private Optional<Problem> problem(TypeElement type, TypeMirror schemaChange) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return refusal(
                    "migration-not-a-class", type, "is not a class", "Write final class " + type.getSimpleName());
        }
        if (!types.isAssignable(type.asType(), schemaChange)) {
            return refusal(
                    "migration-not-a-schema-change",
                    type,
                    "does not implement SchemaChange",
                    "Write class " + type.getSimpleName() + " implements SchemaChange");
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return refusal(
                    "migration-abstract",
                    type,
                    "is abstract",
                    "Put @Migration on the class that extends " + type.getQualifiedName());
        }
        if (isHidden(type)) {
            return refusal("migration-private", type, "is private", "Take away the word private");
        }
        return hasConstructor(type)
                ? Optional.empty()
                : refusal(
                        "migration-without-constructor",
                        type,
                        "has no constructor without parameters that is not private",
                        "Give it one, and make a nested class static");
    }

    private static boolean isHidden(Element type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                || (type.getEnclosingElement() instanceof TypeElement outer && isHidden(outer));
    }

    private static boolean hasConstructor(TypeElement type) {
        boolean inner = type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getKind() == ElementKind.CLASS;
        return !inner
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                        .map(ExecutableElement::getParameters)
                        .anyMatch(List::isEmpty);
    }

    private void refuseSameIds(List<MigrationClass> migrations) {
        Map<String, List<MigrationClass>> byId = new TreeMap<>();
        migrations.forEach(migration -> byId.computeIfAbsent(migration.id(), unused -> new ArrayList<>())
                .add(migration));
        for (List<MigrationClass> same : byId.values()) {
            for (MigrationClass later : same.subList(1, same.size())) {
                reporter.report(sameId(same.get(0), later), later.element());
            }
        }
    }

    private static Problem sameId(MigrationClass first, MigrationClass later) {
        return new Problem(
                "duplicate-id",
                Place.of(later.binaryName()),
                "The id \"" + later.id() + "\" is that of " + first.binaryName() + " too.",
                "Give one of them the next free number.");
    }

    private static Optional<Problem> refusal(String id, TypeElement type, String complaint, String remedy) {
        return Optional.of(new Problem(
                id,
                Place.of(type.getQualifiedName().toString()),
                "The migration " + type.getQualifiedName() + " " + complaint + ", so that Belay cannot run it.",
                remedy + "."));
    }
}
