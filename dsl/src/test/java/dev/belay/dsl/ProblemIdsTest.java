package dev.belay.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No problem without a test: the ids in the sources are those that the tests show. */
final class ProblemIdsTest {

    @Test
    void everyIdIsShownByATest() throws IOException {
        Set<String> shown = Stream.concat(
                        ProblemsTest.mistakes().map(ProblemsTest.Mistake::id), HeaderTest.IDS_NOT_OF_A_CALL.stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(idsIn(JavaSources.read(List.of(Path.of("src/main/java"))))).isEqualTo(shown);
    }

    @Test
    void theScannerFindsEveryWayToNameAnId() {
        JavaSources planted = JavaSources.of("Planted", """
                class Planted {
                    Object a = new RefusedException("first", "c", "r");
                    Object b = new InvalidNameException("name", "c", "r");
                    void c(Notebook notebook) {
                        notebook.refuse("second", "c", "r");
                        notebook.refuse(new Problem("third", null, "c", "r"));
                        notebook().refuse(id, "c", "r");
                        refuseRepeated("fourth", "kind", null, null);
                    }
                    Planted() {
                        super("fifth", "c", "r");
                    }
                }
                """);

        assertThat(idsIn(planted)).containsExactly("fifth", "first", "fourth", "second", "third");
    }

    private static Set<String> idsIn(JavaSources sources) {
        Set<String> ids = new TreeSet<>();
        sources.units().forEach(unit -> new IdScanner().scan(unit, ids));
        return ids;
    }

    /** Collects the first argument of everything that makes a problem, where it is a literal. */
    private static final class IdScanner extends TreeScanner<Void, Set<String>> {

        @Override
        public Void visitNewClass(NewClassTree tree, Set<String> ids) {
            if (Set.of("RefusedException", "Problem").contains(name(tree.getIdentifier()))) {
                collect(tree.getArguments(), ids);
            }
            return super.visitNewClass(tree, ids);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Set<String> ids) {
            String method = name(tree.getMethodSelect());
            if (method.startsWith("refuse") || method.equals("super")) {
                collect(tree.getArguments(), ids);
            }
            return super.visitMethodInvocation(tree, ids);
        }

        private static void collect(List<? extends ExpressionTree> arguments, Set<String> ids) {
            if (!arguments.isEmpty() && arguments.get(0) instanceof LiteralTree literal) {
                ids.add(String.valueOf(literal.getValue()));
            }
        }

        private static String name(ExpressionTree tree) {
            if (tree instanceof MemberSelectTree select) {
                return select.getIdentifier().toString();
            }
            return tree instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : "";
        }
    }
}
