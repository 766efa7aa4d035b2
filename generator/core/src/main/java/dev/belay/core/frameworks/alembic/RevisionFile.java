package dev.belay.core.frameworks.alembic;

import dev.belay.core.config.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The module of one revision, as a person with black and ruff at hand leaves it. */
final class RevisionFile {

    private static final int INDENT = 4;
    private static final String AUTOCOMMIT = "    with op.get_context().autocommit_block():\n";
    private static final String COMMIT =
            AUTOCOMMIT + "        pass  # commit what ran before: its locks and SET LOCAL end here\n";

    private final Revision revision;
    private final Target target;
    private final ModuleConstants constants = new ModuleConstants();
    private final List<Layout> calls = new ArrayList<>();

    RevisionFile(Revision revision, Target target) {
        this.revision = revision;
        this.target = target;
    }

    /**
     * The text of the module.
     *
     * @param notes what a person has to know before it runs
     * @param up what it does
     * @param down what undoes it
     */
    String text(List<String> notes, Way up, Way down) {
        String upgrade = function("upgrade", "Upgrade schema.", up);
        String downgrade = function("downgrade", "Downgrade schema.", down);
        return documentation(notes) + "\n" + imports() + "\n" + variables() + constants.text() + "\n\n" + upgrade
                + "\n\n" + downgrade;
    }

    /**
     * One direction.
     *
     * @param transactional whether the operations share a transaction
     * @param notes what a person has to know before it runs, as lines
     * @param operations the operations
     */
    record Way(boolean transactional, List<String> notes, List<Operation> operations) {}

    private String documentation(List<String> notes) {
        List<String> lines = new ArrayList<>(List.of(PythonText.documentation(revision.message()), ""));
        notes.forEach(note -> lines.addAll(PythonText.wrapped(PythonText.documentation(note), PythonText.WIDTH)));
        lines.add(notes.isEmpty() ? "" : "\n");
        String head = String.join("\n", lines).stripTrailing();
        return "\"\"\"" + head + "\n\n" + String.join("\n", revision.identification()) + "\n\n\"\"\"\n";
    }

    private String imports() {
        boolean firstParty = isFirstParty();
        List<String> own = new ArrayList<>();
        if (mentions("sa")) {
            own.add("import sqlalchemy as sa");
        }
        if (!firstParty) {
            own.add("from alembic import op");
        }
        if (mentions("postgresql")) {
            own.add("from sqlalchemy.dialects import postgresql");
        }
        return Stream.of(
                        Optional.of("from collections.abc import Sequence").filter(line -> isTyped()),
                        Optional.of(String.join("\n", own)).filter(lines -> !lines.isEmpty()),
                        Optional.of("from alembic import op").filter(line -> firstParty))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String variables() {
        String type = isTyped() ? ": str | Sequence[str] | None" : "";
        String parent = revision.parent().map(PythonText::string).orElse("None");
        return "# revision identifiers, used by Alembic.\n"
                + "revision" + (isTyped() ? ": str" : "") + " = " + PythonText.string(revision.id()) + "\n"
                + "down_revision" + type + " = " + parent + "\n"
                + "branch_labels" + type + " = None\n"
                + "depends_on" + type + " = None\n";
    }

    private String function(String name, String summary, Way way) {
        return "def " + name + "()" + (isTyped() ? " -> None" : "") + ":\n" + documentation(summary, way.notes())
                + body(way);
    }

    private static String documentation(String summary, List<String> notes) {
        if (notes.isEmpty()) {
            return "    \"\"\"" + summary + "\"\"\"\n";
        }
        return notes.stream()
                .map(PythonText::documentation)
                .map(line -> (" ".repeat(INDENT) + line).stripTrailing() + "\n")
                .collect(Collectors.joining("", "    \"\"\"" + summary + "\n\n", "    \"\"\"\n"));
    }

    private String body(Way way) {
        int indent = way.transactional() ? INDENT : 2 * INDENT;
        String lines = way.operations().stream()
                .map(operation -> " ".repeat(indent) + call(operation).at(indent) + "\n")
                .collect(Collectors.joining());
        if (lines.isEmpty()) {
            return "    pass\n";
        }
        return way.transactional() ? (commitsBefore() ? COMMIT : "") + lines : AUTOCOMMIT + lines;
    }

    private Layout call(Operation operation) {
        Layout call = operation.in(constants);
        calls.add(call);
        return call;
    }

    private boolean mentions(String module) {
        return calls.stream().anyMatch(call -> call.mentions(module));
    }

    private boolean isTyped() {
        return target.option(AlembicRenderer.HEADER).equals("typed");
    }

    private boolean commitsBefore() {
        return target.option(AlembicRenderer.TRANSACTIONS).equals("per-run");
    }

    /** Tools that sort imports take a folder {@code alembic} of the project for the package of that name. */
    private boolean isFirstParty() {
        return switch (target.option(AlembicRenderer.IMPORTS)) {
            case "first-party" -> true;
            case "third-party" -> false;
            default -> ("/" + target.directory() + "/").contains("/alembic/");
        };
    }
}
