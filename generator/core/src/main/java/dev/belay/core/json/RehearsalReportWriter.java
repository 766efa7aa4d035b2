package dev.belay.core.json;

import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.core.report.rehearsal.WayBackReport;
import dev.belay.schemas.SchemaName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes what a rehearsal found as JSON for other programs. */
public final class RehearsalReportWriter {

    private RehearsalReportWriter() {}

    /** The text, with LF and a final newline. */
    public static String write(RehearsalReport report) {
        return CanonicalJson.text(new Fields()
                .put("$schema", SchemaName.REHEARSAL_REPORT.address())
                .put("change", report.change())
                .put("serverVersion", report.server())
                .put("passed", report.passed())
                .list("units", report.units(), RehearsalReportWriter::unit)
                .list("clients", report.clients(), RehearsalReportWriter::clients)
                .list("deviations", report.deviations(), RehearsalReportWriter::deviation)
                .list("notes", report.notes(), StringNode::valueOf)
                .node());
    }

    private static JsonNode unit(UnitReport unit) {
        return new Fields()
                .put("name", unit.unit())
                .put("phase", Words.of(unit.phase()))
                .list("steps", unit.steps(), RehearsalReportWriter::step)
                .list("kills", unit.kills(), RehearsalReportWriter::kill)
                .list("waysBack", unit.waysBack(), RehearsalReportWriter::wayBack)
                .list("deviations", unit.deviations(), RehearsalReportWriter::deviation)
                .put("millis", unit.millis())
                .node();
    }

    private static JsonNode step(StepReport step) {
        return new Fields()
                .put("step", step.step())
                .put("predicted", FactsWriter.fields(step.predicted()))
                .put("measured", FactsWriter.fields(step.measured()))
                .node();
    }

    private static JsonNode kill(KillReport kill) {
        return new Fields()
                .put("victim", Words.of(kill.victim()))
                .put("rowsDone", kill.rowsDone())
                .put("rows", kill.rows())
                .put("killed", kill.killed())
                .node();
    }

    private static JsonNode wayBack(WayBackReport wayBack) {
        return new Fields()
                .put("class", Words.of(wayBack.downClass()))
                .put("counted", wayBack.counted())
                .put("concerned", wayBack.concerned())
                .put("refused", wayBack.refused())
                .node();
    }

    private static JsonNode clients(ClientCount clients) {
        return new Fields()
                .put("client", clients.client())
                .put("phase", Words.of(clients.phase()))
                .put("statement", clients.statement())
                .put("count", clients.count())
                .node();
    }

    private static JsonNode deviation(Deviation deviation) {
        return new Fields()
                .put("id", deviation.id())
                .put("where", deviation.where())
                .put("expected", deviation.expected())
                .put("seen", deviation.seen())
                .node();
    }
}
