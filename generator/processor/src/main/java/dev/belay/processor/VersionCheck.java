package dev.belay.processor;

import dev.belay.dsl.DslVersion;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Compares the dsl that the migrations are compiled against with the one that runs them. */
final class VersionCheck {

    private final Elements elements;

    VersionCheck(Elements elements) {
        this.elements = elements;
    }

    boolean passes(Reporter reporter) {
        String theirs = theirVersion();
        if (theirs.equals(DslVersion.CURRENT)) {
            return true;
        }
        reporter.report(new Problem(
                "dsl-version",
                Place.of("belay-dsl"),
                "The project compiles against belay-dsl " + theirs + ", but the annotation processor is of version "
                        + DslVersion.CURRENT + ".",
                "Give belay-dsl and belay-processor one version."));
        return false;
    }

    private String theirVersion() {
        TypeElement type = elements.getTypeElement(DslVersion.class.getName());
        return Optional.ofNullable(type).stream()
                .flatMap(found -> ElementFilter.fieldsIn(found.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().contentEquals("CURRENT"))
                .map(VariableElement::getConstantValue)
                .map(String::valueOf)
                .findFirst()
                .orElse("of an unknown version");
    }
}
