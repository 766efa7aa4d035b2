package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Models;
import dev.belay.core.plan.Plan;
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

    @TempDir
    private Path folder;

    @Test
    void theShop() throws SQLException {
        Models models = Frameworks.of("alembic").orElseThrow().models().orElseThrow();
        List<List<String>> written = new ArrayList<>();
        for (Plan plan : Histories.shop()) {
            models.follow(Collections.emptySortedMap(), plan.before(), plan.after())
                    .byHand()
                    .forEach(told -> write(written, told));
        }
        try (var database = ProofDatabase.byHand(Histories.shop())) {
            Path program = ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/alembic");
            Command alembic = Command.in(folder, program.toString())
                    .with(Map.of("DATABASE_URL", database.url("postgresql+psycopg"), "PYTHONDONTWRITEBYTECODE", "1"));
            alembic.with("init", "alembic").run().successful();
            Histories.written(folder.resolve("alembic/env.py"), ENVIRONMENT);
            Histories.written(folder.resolve("models.py"), IMPORTS + classes(written));
            Command.Run run = alembic.with("check").run();
            assertThat(run.output()).contains("No new upgrade operations detected.");
            assertThat(written).hasSize(6);
        }
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
