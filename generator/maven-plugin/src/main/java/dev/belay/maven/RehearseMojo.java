package dev.belay.maven;

import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Target;
import dev.belay.core.files.WholeFile;
import dev.belay.core.json.RehearsalReportWriter;
import dev.belay.core.plan.Plan;
import dev.belay.core.report.SummaryTable;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.core.report.rehearsal.RehearsalText;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.postgres.rehearsal.HistoryRehearsal;
import dev.belay.postgres.rehearsal.Rehearsal;
import dev.belay.postgres.rehearsal.RehearsalOptions;
import dev.belay.postgres.rehearsal.SeedException;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.PostgresBinaries;
import dev.belay.postgres.server.ServerException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs the whole history on a throw-away PostgreSQL, change by change and over the project's rows, and prints what came
 * of it on standard output. Fails when a change did not do what its plan says.
 */
@Mojo(
        name = "rehearse",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class RehearseMojo extends MigrationsMojo {

    private static final int MOST_SHOWN = 20;

    /** SQL files that write rows; each is run after the change whose id is its name: {@code 0003_create_orders.sql}. */
    @Parameter(property = "belay.seeds", defaultValue = "${project.basedir}/seed")
    private File seeds;

    /** Where the reports are written. */
    @Parameter(defaultValue = "${project.build.directory}/belay", required = true)
    private File reports;

    /** Whether clients of both releases work while each unit is applied. */
    @Parameter(property = "belay.clients", defaultValue = "true")
    private boolean clients;

    /** How many statements of each kind each client runs in each phase of a change, 1 or more. */
    @Parameter(property = "belay.statements", defaultValue = "200")
    private int statements;

    /** Whether every backfill is killed on its way, and run again. */
    @Parameter(property = "belay.kills", defaultValue = "true")
    private boolean kills;

    /** How many batches every backfill must at least have had in the run that is killed; 0 demands nothing. */
    @Parameter(property = "belay.fewestBatches", defaultValue = "0")
    private int fewestBatches;

    /** Of what the clients write. */
    @Parameter(property = "belay.seed", defaultValue = "1")
    private long seed;

    /** Made by Maven. */
    public RehearseMojo() {}

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        BelayConfig decided = readConfig();
        PipelineResult result = plan(readChanges(), decided);
        SeedFiles files = new SeedFiles(seeds.toPath());
        refuse(files.problems(result.plans()));
        List<RehearsalReport> rehearsed = rehearse(result.plans(), decided, files);
        RehearsalResults results = new RehearsalResults(rehearsed);
        String summary = summary(result.plans(), results, decided);
        write(rehearsed, summary);
        System.out.print(summary);
        if (!results.passed()) {
            throw new MojoFailureException(
                    "The rehearsal is not green, see above and " + shown(reports.toPath()) + ".");
        }
    }

    private List<RehearsalReport> rehearse(List<Plan> plans, BelayConfig decided, SeedFiles files)
            throws IOException, MojoExecutionException, MojoFailureException {
        RehearsalOptions options = RehearsalOptions.FULL
                .withClients(clients)
                .withKills(kills)
                .withFewestBatches(fewestBatches)
                .withStatementsPerKind(statements)
                .withSeed(seed);
        ProgressLine progress = new ProgressLine(plans.size());
        try (EmbeddedServer server = EmbeddedServer.start(decided.server().major(), PostgresBinaries.provided())) {
            Rehearsal one = new Rehearsal(server, decided.policy());
            return new HistoryRehearsal(server, one, options, files.read()).run(plans, progress);
        } catch (SeedException refused) {
            refuse(List.of(new Problem(
                    "seed-fails",
                    Place.of(shown(files.file(refused.change()))),
                    "The rows cannot be written: " + refused.getMessage(),
                    "Write SQL that runs on the schema as it is after \"" + refused.change() + "\".")));
            return List.of();
        } catch (SQLException | ServerException failure) {
            throw new MojoExecutionException(String.valueOf(failure.getMessage()), failure);
        } finally {
            progress.end();
        }
    }

    private void write(List<RehearsalReport> rehearsed, String summary) throws IOException {
        Path folder = reports.toPath();
        for (RehearsalReport report : rehearsed) {
            Path file = folder.resolve("rehearsal").resolve(report.change());
            WholeFile.write(Path.of(file + ".txt"), RehearsalText.write(report));
            WholeFile.write(Path.of(file + ".json"), RehearsalReportWriter.write(report));
        }
        WholeFile.write(folder.resolve("rehearsal.txt"), summary);
    }

    private String summary(List<Plan> plans, RehearsalResults results, BelayConfig decided) {
        StringBuilder text = new StringBuilder(SummaryTable.write(plans, results.words(plans)));
        results.lines().forEach(line -> text.append(line).append('\n'));
        results.deviations().stream()
                .limit(MOST_SHOWN)
                .forEach(deviation -> text.append(deviation).append('\n'));
        if (results.deviations().size() > MOST_SHOWN) {
            text.append("and ").append(results.deviations().size() - MOST_SHOWN).append(" more in the reports\n");
        }
        text.append("rehearsed on ").append(decided.server()).append('\n');
        text.append("reports:    ").append(shown(reports.toPath())).append('\n');
        text.append("plans:      ")
                .append(shown(classes.toPath().resolve("META-INF/belay")))
                .append('\n');
        text.append("migrations: ")
                .append(decided.targets().stream()
                        .map(Target::directory)
                        .map(directory -> shown(base().resolve(directory)))
                        .collect(Collectors.joining(", ")))
                .append('\n');
        return text.toString();
    }

    /** As seen from where Maven was started, where it lies below. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath();
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
