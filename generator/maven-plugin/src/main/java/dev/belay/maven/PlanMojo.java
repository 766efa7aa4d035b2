package dev.belay.maven;

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
        System.out.print(SummaryTable.write(plan(readChanges(), readConfig()).plans(), Map.of()));
    }
}
