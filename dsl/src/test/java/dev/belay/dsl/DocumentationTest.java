package dev.belay.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Every public type of every module says what it is for. */
final class DocumentationTest {

    @Test
    void everyPublicTypeIsDocumented() throws IOException {
        List<Path> folders = sourceFolders();
        assertThat(folders).anyMatch(folder -> folder.endsWith(Path.of("dsl/src/main/java")));
        assertThat(folders).anyMatch(folder -> folder.endsWith(Path.of("generator/core/src/main/java")));

        assertThat(undocumented(JavaSources.read(folders))).isEmpty();
    }

    @Test
    void aTypeWithoutJavadocIsFound() {
        JavaSources planted = JavaSources.of("Planted", """
                package planted;

                // no Javadoc
                public final class Planted {
                    public enum Nested { ONE }
                    /** Documented. */
                    public interface Documented {}
                    /** */
                    public interface Empty {}
                    static final class OfNoConcern {}
                }
                """);

        assertThat(undocumented(planted)).containsExactly("Planted", "Nested", "Empty");
    }

    @Test
    void aPackageWithoutJavadocIsFound() {
        assertThat(undocumented(JavaSources.of("package-info", "package planted;\n")))
                .containsExactly("package planted");
        assertThat(undocumented(JavaSources.of("package-info", "/** For plants. */\npackage planted;\n")))
                .isEmpty();
    }

    private static List<String> undocumented(JavaSources sources) {
        List<String> found = new ArrayList<>();
        sources.units().forEach(unit -> new Scanner(sources, found).scan(unit, null));
        return found;
    }

    private static List<Path> sourceFolders() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> walk = Files.walk(root, 5)) {
            return walk.filter(folder -> folder.endsWith(Path.of("src/main/java")))
                    .filter(folder -> !folder.startsWith(root.resolve("target")))
                    .sorted()
                    .toList();
        }
    }

    /** Looks at public types, public types within them, and package declarations. */
    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final JavaSources sources;
        private final List<String> found;

        Scanner(JavaSources sources, List<String> found) {
            this.sources = sources;
            this.found = found;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
            boolean isPackage = unit.getSourceFile().getName().endsWith("package-info.java");
            if (isPackage && isSilent(new TreePath(getCurrentPath(), unit.getPackage()))) {
                found.add("package " + unit.getPackageName());
            }
            return super.visitCompilationUnit(unit, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isPublic(type) && isSilent(getCurrentPath())) {
                found.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        /** Types within an interface are public without saying so. */
        private boolean isPublic(ClassTree type) {
            Tree outer = getCurrentPath().getParentPath().getLeaf();
            return type.getModifiers().getFlags().contains(Modifier.PUBLIC) || outer.getKind() == Tree.Kind.INTERFACE;
        }

        private boolean isSilent(TreePath path) {
            String comment = sources.trees().getDocComment(path);
            return comment == null || comment.isBlank();
        }
    }
}
