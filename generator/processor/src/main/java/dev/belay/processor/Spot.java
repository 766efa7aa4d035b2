package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;

/**
 * A place in a source file that the compiler can point at.
 *
 * @param tree what the message is about
 * @param unit the file that holds it
 */
record Spot(Tree tree, CompilationUnitTree unit) {}
