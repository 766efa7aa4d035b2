package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.TypeElement;

/**
 * A class with {@code @Migration} in the round that is being compiled.
 *
 * @param element the class
 * @param binaryName its name as class loaders know it, {@code shop.Outer$Inner}
 * @param id the id of its annotation
 * @param path the declaration in the tree of its source file
 */
record MigrationClass(TypeElement element, String binaryName, String id, TreePath path) {

    CompilationUnitTree unit() {
        return path.getCompilationUnit();
    }
}
