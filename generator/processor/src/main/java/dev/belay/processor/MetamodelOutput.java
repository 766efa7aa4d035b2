package dev.belay.processor;

import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.processor.metamodel.MetamodelSource;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Hands the typed schema to the running compiler, which compiles it in its next round. */
final class MetamodelOutput {

    private final Elements elements;
    private final Filer filer;
    private final Reporter reporter;

    MetamodelOutput(Elements elements, Filer filer, Reporter reporter) {
        this.elements = elements;
        this.filer = filer;
        this.reporter = reporter;
    }

    /** Writes the classes, which come from all of these elements. */
    void write(List<MetamodelSource> sources, Collection<? extends Element> origins) {
        for (MetamodelSource source : sources) {
            if (isThere(source)) {
                continue;
            }
            try (Writer writer = filer.createSourceFile(source.qualifiedName(), origins.toArray(Element[]::new))
                    .openWriter()) {
                writer.write(source.text());
            } catch (FilerException taken) {
                reporter.report(taken(source));
            } catch (IOException unwritable) {
                reporter.report(unwritable(source, unwritable));
            }
        }
    }

    /** Written anew, what an earlier compilation has left would be a warning of javac. */
    private boolean isThere(MetamodelSource source) {
        if (elements.getTypeElement(source.qualifiedName()) == null) {
            return false;
        }
        try {
            return filer.getResource(
                            StandardLocation.SOURCE_OUTPUT,
                            "",
                            source.qualifiedName().replace('.', '/') + ".java")
                    .getCharContent(true)
                    .toString()
                    .equals(source.text());
        } catch (IOException | IllegalArgumentException notThere) {
            return false;
        }
    }

    private static Problem taken(MetamodelSource source) {
        return new Problem(
                "metamodel-exists",
                Place.of(source.qualifiedName()),
                "The class " + source.qualifiedName() + ", which Belay writes, is there already.",
                "Name another package in belay.yaml, under metamodel: package.");
    }

    private static Problem unwritable(MetamodelSource source, IOException cause) {
        return new Problem(
                "output-unwritable",
                Place.of(source.qualifiedName()),
                "The class " + source.qualifiedName() + " cannot be written: " + cause.getMessage() + ".",
                "Make the folder of generated sources writable.");
    }
}
