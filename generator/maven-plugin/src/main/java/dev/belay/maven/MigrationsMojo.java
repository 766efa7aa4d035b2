package dev.belay.maven;

import dev.belay.core.Beneath;
import dev.belay.core.Pipeline;
import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Severity;
import dev.belay.core.json.ConfigReader;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedChanges;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.rules.Finding;
import dev.belay.core.rules.Inspection;
import dev.belay.core.source.CompiledClasses;
import dev.belay.core.source.ReadChanges;
import dev.belay.dsl.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal begins with: the project's configuration and the migrations among its compiled classes. */
abstract class MigrationsMojo extends AbstractMojo {

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    /** Where the project decides about servers, targets and policy; the defaults hold where it is not there. */
    @Parameter(property = "belay.config", defaultValue = "${project.basedir}/belay.yaml")
    private File config;

    /** What has been released; {@code belay.lock.json} beside the configuration by default. */
    @Parameter(property = "belay.lock")
    private @Nullable File lock;

    /** The compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    protected File classes;

    /** The folder from which the directories of the targets are seen; that of the configuration by default. */
    @Parameter(property = "belay.service")
    private @Nullable File service;

    /** Leaves the goal out. */
    @Parameter(property = "belay.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Belay is skipped.");
            return;
        }
        try {
            run();
        } catch (IOException unreadable) {
            throw new MojoExecutionException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** The goal's own work. */
    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    /** What the project decides. */
    final BelayConfig readConfig() throws IOException, MojoFailureException {
        return config.isFile() ? readConfig(config.toPath()) : BelayConfig.defaults();
    }

    /** What a file decides. */
    final BelayConfig readConfig(Path file) throws IOException, MojoFailureException {
        String name = base().relativize(file.toAbsolutePath()).toString();
        Reading<BelayConfig> reading = ConfigReader.read(name, Files.readString(file));
        refuse(reading.problems());
        return reading.value().orElseThrow();
    }

    /** What the compiled migrations say, none of which is refused by what has been released. */
    final ReadChanges readChanges() throws IOException, MojoExecutionException, MojoFailureException {
        ReadChanges read = new CompiledClasses(classes.toPath(), classPath()).read();
        refuse(read.problems());
        var released = new ReleasedChanges(readLock());
        refuse(Stream.concat(released.problems(read.changes()).stream(), released.missing(read.changes()).stream())
                .toList());
        return read;
    }

    /** What has been released. */
    final Lock readLock() throws IOException, MojoFailureException {
        Reading<Lock> reading = lockFile().read();
        refuse(reading.problems());
        return reading.value().orElseThrow();
    }

    /** Where it is remembered. */
    final LockFile lockFile() {
        return new LockFile(lock == null ? config.toPath().toAbsolutePath().resolveSibling(Lock.FILE) : lock.toPath());
    }

    /** What the released migrations have led to, beside the lock; {@code changed} are sources about to be written. */
    final StateFile stateFile(Map<Path, String> changed) throws IOException, MojoFailureException {
        String text = config.isFile() ? Files.readString(config.toPath()) : "";
        String made = project.getBuild().getDirectory();
        List<Path> roots = project.getCompileSourceRoots().stream()
                .map(Path::of)
                .filter(root -> made == null || !root.startsWith(made))
                .toList();
        return new StateFile(
                lockFile(), ReleasedState.Settings.of(text, readConfig()), ProjectSources.read(roots, changed));
    }

    /** Every file and plan of the changes, none of which breaks a rule whose severity is that of an error. */
    final PipelineResult plan(ReadChanges read, BelayConfig decided) throws IOException, MojoFailureException {
        PipelineResult result = Pipeline.run(planned(read, decided, readLock()), decided);
        refuse(result.problems());
        refuse(Finding.of(findings(result.plans(), decided), Severity.ERROR));
        return result;
    }

    /** The same without the files, which are those of a whole history and may be many. */
    final List<Plan> plansAlone(ReadChanges read, BelayConfig decided) throws IOException, MojoFailureException {
        History history = planned(read, decided, readLock());
        refuse(history.problems());
        refuse(Finding.of(findings(history.plans(), decided), Severity.ERROR));
        return history.plans();
    }

    /** Tells of what the rules find, for goals that stand in for the compiler. */
    final void warn(PipelineResult result, BelayConfig decided) throws IOException, MojoFailureException {
        ProblemLines lines = lines();
        Finding.of(findings(result.plans(), decided), Severity.WARNING)
                .forEach(problem -> getLog().warn(lines.of(problem)));
    }

    /** Every file and plan of the changes that are not released. */
    final PipelineResult planUnreleased(ReadChanges read, BelayConfig decided)
            throws IOException, MojoFailureException {
        Lock lock = readLock();
        PipelineResult result = Pipeline.run(planned(read, decided, lock), decided, Beneath.of(lock));
        refuse(result.problems());
        refuse(Finding.of(findings(result.plans(), decided), Severity.ERROR));
        return result;
    }

    /** What is released leads to what it led to then, whatever has become of the policy. */
    private static History planned(ReadChanges read, BelayConfig decided, Lock lock) {
        return History.plan(read.changes(), decided.server(), decided.policy(), lock.asReleased());
    }

    private List<Finding> findings(List<Plan> plans, BelayConfig decided) throws IOException, MojoFailureException {
        return new Inspection(decided.rules(), readLock().ids()).of(plans);
    }

    /** The folder from which the directories of the targets are seen. */
    final Path service() {
        return service == null
                ? config.toPath().toAbsolutePath().getParent()
                : service.toPath().toAbsolutePath();
    }

    /** The project's folder. */
    final Path base() {
        return project.getBasedir().toPath().toAbsolutePath();
    }

    /** Ends the build when there are problems, after all of them have been logged. */
    final void refuse(List<Problem> problems) throws MojoFailureException {
        if (problems.isEmpty()) {
            return;
        }
        ProblemLines lines = lines();
        problems.forEach(problem -> getLog().error(lines.of(problem)));
        throw new MojoFailureException(
                problems.size() == 1
                        ? "There is a problem in the migrations, see above."
                        : problems.size() + " problems in the migrations, see above.");
    }

    private ProblemLines lines() {
        return new ProblemLines(
                base(), project.getCompileSourceRoots().stream().map(Path::of).toList());
    }

    private List<Path> classPath() throws MojoExecutionException {
        try {
            return Stream.concat(
                            project.getCompileClasspathElements().stream(),
                            project.getRuntimeClasspathElements().stream())
                    .distinct()
                    .map(Path::of)
                    .toList();
        } catch (DependencyResolutionRequiredException unresolved) {
            throw new MojoExecutionException("The project's dependencies are not resolved.", unresolved);
        }
    }
}
