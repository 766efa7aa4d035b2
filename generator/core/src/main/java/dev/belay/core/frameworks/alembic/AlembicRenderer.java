package dev.belay.core.frameworks.alembic;

import dev.belay.core.Sha256;
import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.LookAlike;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.frameworks.alembic.RevisionFile.Way;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Revisions for Alembic 1.12 and later, one for each unit:
 * {@code 3f0c2a9be714_0008_rename_customer_name_expand_add_.py}.
 *
 * <p>Alembic runs all pending revisions in one transaction, unless {@code env.py} says {@code
 * transaction_per_migration=True}. Then the locks of a unit and its {@code SET LOCAL} would be in force in all that
 * follow, and a contract that refuses would undo the units before it. So each unit first commits what ran before, and
 * is a transaction of its own whatever {@code env.py} says; a project that has the setting may leave that out with
 * {@link #TRANSACTIONS}. A unit that runs outside of a transaction is the only call in an autocommit block.
 */
public final class AlembicRenderer implements Renderer {

    /** Whether the variables and functions of a module have types, as Alembic's templates write them since 1.11. */
    public static final TargetOption HEADER = TargetOption.oneOf("header", "typed", "untyped");

    /** What {@code env.py} makes a transaction of: a whole run, as Alembic does by itself, or each migration. */
    public static final TargetOption TRANSACTIONS = TargetOption.oneOf("transactions", "per-run", "per-migration");

    /**
     * Where imports are sorted to that name Alembic: behind a blank line, where the project has a folder of that name
     * which the sorter takes for the package, as isort and ruff do, or among other packages.
     */
    public static final TargetOption IMPORTS =
            TargetOption.oneOf("imports", "by-directory", "first-party", "third-party");

    private static final Pattern NUMBERED = Pattern.compile("^([0-9]+)_.*\\.py$");
    private static final int WIDTH_OF_NUMBER = 4;
    private static final int LENGTH_OF_HASH = 12;

    private static final List<LookAlike> LOOK_ALIKES = List.of(
            LookAlike.said("Django", "py", "\\(migrations\\.Migration\\)"),
            LookAlike.said("yoyo", "py", "(?m)^(from|import) yoyo\\b"),
            LookAlike.said("Aerich", "py", "(?m)^from tortoise import "));

    @Override
    public String framework() {
        return "alembic";
    }

    @Override
    public List<TargetOption> options() {
        return List.of(HEADER, TRANSACTIONS, IMPORTS, AlembicModels.TOLD);
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".py");
    }

    @Override
    public List<LookAlike> lookAlikes() {
        return LOOK_ALIKES;
    }

    @Override
    public Optional<Models> models() {
        return Optional.of(new AlembicModels());
    }

    /** Of the newest number the name alone: it may be a hash of digits, of a revision that is not the newest. */
    @Override
    public Head remembered(Head head) {
        SortedMap<String, String> files = new TreeMap<>();
        Versions.newest(head, NUMBERED).forEach(path -> files.put(path, ""));
        files.putAll(head.only(Revisions.newestModules(head)).files());
        return new Head(files);
    }

    @Override
    public List<Artifact> render(Plan plan, Head head, Target target, Policy policy) {
        var text = new UnitText(plan, policy);
        var operations = new OperationWriter(
                new PostgresWriter(plan.server(), policy), new ColumnTypes(plan.before(), plan.after()));
        List<String> ids = ids(plan, head, target);
        Optional<String> parent = Revisions.newest(head, plan.change());
        List<Artifact> artifacts = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            Unit unit = plan.units().get(index);
            var revision = new Revision(
                    ids.get(index),
                    parent,
                    plan.change().at().plusSeconds(index),
                    text.upSentences(unit).get(0).strip().replaceAll("\\s+", " "));
            artifacts.add(artifact(revision, unit, text, operations, target));
            parent = Optional.of(revision.id());
        }
        return List.copyOf(artifacts);
    }

    private static Artifact artifact(
            Revision revision, Unit unit, UnitText text, OperationWriter operations, Target target) {
        List<String> sentences = text.upSentences(unit);
        List<Ddl> up = unit.steps().stream().map(Step::statement).toList();
        String module = new RevisionFile(revision, target)
                .text(
                        sentences.subList(1, sentences.size()),
                        new Way(unit.transactional(), List.of(), operations.operations(up)),
                        new Way(
                                unit.wayBack().transactional(),
                                cost(unit, text),
                                operations.operations(text.downStatements(unit))));
        boolean dated = target.naming().filter(Naming.TIMESTAMP::equals).isPresent();
        String name = dated ? revision.datedFileName() : revision.fileName();
        return new Artifact(Artifact.Folder.MIGRATIONS, name, Artifact.Role.UP, Optional.of(unit.name()), module);
    }

    private static List<String> cost(Unit unit, UnitText text) {
        List<String> lines = new ArrayList<>(PythonText.wrapped(text.cost(unit), PythonText.WIDTH - "    ".length()));
        unit.wayBack().countingQuery().ifPresent(query -> {
            lines.add("The rows concerned, to be counted before:");
            lines.add("");
            (query + ";").lines().forEach(line -> lines.add("    " + line));
        });
        return lines;
    }

    private static List<String> ids(Plan plan, Head head, Target target) {
        return target.naming().filter(Naming.SEQUENTIAL::equals).isPresent()
                ? Versions.after(head, NUMBERED, WIDTH_OF_NUMBER)
                        .next(plan.units().size())
                : plan.units().stream().map(unit -> hash(plan, unit)).toList();
    }

    /** Alembic's generator draws twelve random digits; these are the same on every machine. */
    private static String hash(Plan plan, Unit unit) {
        return Sha256.of(plan.change().id() + "/" + unit.name()).substring(0, LENGTH_OF_HASH);
    }
}
