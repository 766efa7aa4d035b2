package dev.belay.maven;

import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.report.SummaryTable;
import java.io.IOException;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints what each change of the history would do to a running system, on standard output, without a database. */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class PlanMojo extends MigrationsMojo {

    /** Made by Maven. */
    public PlanMojo() {}

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        BelayConfig decided = readConfig();
        PipelineResult planned = plan(readChanges(), decided);
        warn(planned, decided);
        System.out.print(SummaryTable.write(planned.plans(), Map.of()));
    }
}
