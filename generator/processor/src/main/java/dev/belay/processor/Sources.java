package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What the running compiler was given.
 *
 * @param units its files
 * @param types the names of its top-level types
 */
record Sources(Set<CompilationUnitTree> units, Set<String> types) {

    static Sources of(RoundEnvironment round, Trees trees) {
        Set<CompilationUnitTree> units = new LinkedHashSet<>();
        Set<String> types = new TreeSet<>();
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            TreePath path = trees.getPath(type);
            if (path != null) {
                units.add(path.getCompilationUnit());
                types.add(type.getQualifiedName().toString());
            }
        }
        return new Sources(units, types);
    }
}
