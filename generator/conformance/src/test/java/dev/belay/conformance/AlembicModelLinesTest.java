package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Models;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of SQLAlchemy to which nobody does anything but what is told: Alembic finds no difference to the database. */
final class AlembicModelLinesTest {

    private static final String ARGUMENT = "__table_args__: ";

    private static final String IMPORTS = """
            from datetime import date, datetime, time, timedelta
            from decimal import Decimal
            from typing import Any
            from uuid import UUID

            import sqlalchemy as sa
            from sqlalchemy.dialects import postgresql
            from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


            class Base(DeclarativeBase):
                pass
            """;

    private static final String ENVIRONMENT = """
            import os
            import sys

            from alembic import context
            from sqlalchemy import create_engine

            sys.path.append(os.getcwd())
            from models import Base

            with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
                context.configure(
                    connection=connection,
                    target_metadata=Base.metadata,
                    compare_server_default=True,
                )
                with context.begin_transaction():
                    context.run_migrations()
            """;

    /** How many changes lie between two questions to Alembic, which takes seconds to answer. */
    private static final int STRIDE = "1".equals(System.getenv("BELAY_NIGHTLY")) ? 1 : 6;

    private static final Models MODELS =
            Frameworks.of("alembic").orElseThrow().models().orElseThrow();

    private final List<List<String>> written = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void theShop() throws SQLException {
        List<Plan> plans = Histories.shop();
        try (var database = ProofDatabase.empty()) {
            Command alembic = alembic(database);
            alembic.with("init", "alembic").run().successful();
            for (int index = 0; index < plans.size(); index++) {
                Plan plan = plans.get(index);
                for (Unit unit : plan.units()) {
                    database.run(plan, unit, Histories.POLICY);
                }
                follow(plan.before(), plan.after());
                if (index % STRIDE == 0 || index == plans.size() - 1) {
                    seesNothing(alembic, plan.change().id());
                }
            }
            assertThat(written).hasSize(6);
        }
    }

    /** Of a serial Alembic leaves out what the database has for its default. */
    @Test
    void serialsAndIdentities() throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            walk(GoldenFolder.read("serial-and-identity", "").plans(), database, byHand);
            assertThat(written).hasSize(1);
        }
    }

    /** Alembic applies a rework phase by phase, and the models follow each. */
    @Test
    void everyPhase() throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            walk(PlannedHistory.plans(Histories.POLICY), database, byHand);
            Histories.written(folder.resolve("alembic/env.py"), ENVIRONMENT);
            database.execute("ALTER TABLE orders DROP COLUMN amount");
            assertThat(alembic(database).with("check").run().output()).contains("add_column", "amount");
        }
    }

    private void walk(List<Plan> history, ProofDatabase database, ProofDatabase byHand) throws SQLException {
        Project project = new Alembic("psycopg").open(folder, database);
        Path own = folder.resolve("alembic/env.py");
        String environment = Histories.text(own);
        Stages.walk(history, project, byHand, (stage, before, after) -> {
            follow(before, after);
            seesNothing(alembic(database), stage);
            Histories.written(own, environment);
        });
    }

    private Command alembic(ProofDatabase database) {
        Path program = ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/alembic");
        return Command.in(folder, program.toString())
                .with(Map.of("DATABASE_URL", database.url("postgresql+psycopg"), "PYTHONDONTWRITEBYTECODE", "1"));
    }

    private void follow(SchemaState before, SchemaState after) {
        MODELS.follow(Collections.emptySortedMap(), before, after).byHand().forEach(told -> write(written, told));
    }

    private void seesNothing(Command alembic, String stage) {
        Histories.written(folder.resolve("alembic/env.py"), ENVIRONMENT);
        Histories.written(folder.resolve("models.py"), IMPORTS + classes(written));
        Command.Run run = alembic.with("check").run();
        assertThat(run.output()).as(stage).contains("No new upgrade operations detected.");
    }

    /** Does what is told: the model is new, or it is the one with the lines that go. */
    private static void write(List<List<String>> written, String told) {
        List<String> gone = lines(told, "- ");
        List<String> come = lines(told, "+ ");
        if (told.startsWith("A model of the table ")) {
            written.add(new ArrayList<>(come));
            return;
        }
        String table = told.lines().findFirst().orElseThrow().replaceAll("^.* table |:$", "");
        String name = gone.stream()
                .filter(line -> line.startsWith("__tablename__"))
                .findFirst()
                .orElse("__tablename__ = \"" + table + "\"");
        List<String> model = written.stream()
                .filter(lines -> lines.contains(name))
                .findFirst()
                .orElseThrow();
        assertThat(model).containsAll(gone);
        model.removeAll(gone);
        model.addAll(come);
    }

    private static List<String> lines(String told, String mark) {
        return told.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static String classes(List<List<String>> written) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < written.size(); index++) {
            List<String> model = written.get(index);
            text.append("\n\nclass Model").append(index).append("(Base):\n");
            model.stream()
                    .filter(line -> !line.startsWith(ARGUMENT))
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            text.append(model.stream()
                    .filter(line -> line.startsWith(ARGUMENT))
                    .sorted(Comparator.comparing(line -> line.contains(": {")))
                    .map(line -> "        " + line.substring(ARGUMENT.length()) + ",\n")
                    .collect(Collectors.joining("", "    __table_args__ = (\n", "    )\n")));
        }
        return text.toString();
    }
}
