package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Sentence;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.sql.SqlLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One unit as a class of Ruby.
 *
 * <p>Where going forth needs a transaction and going back must not have one, the way back leaves the one that Rails
 * opens; the other way round it opens one itself. So that what goes forth is recorded together with what it does.
 *
 * @param text the words of the plan
 * @param unit the unit
 * @param style how the project wants its migrations
 * @param writer the SQL of the plan
 * @param natives what ActiveRecord has words for, for one method each
 */
record MigrationClass(UnitText text, Unit unit, Style style, PostgresWriter writer, Supplier<NativeWriter> natives) {

    private static final int LONGEST = 100;
    private static final int WIDTH = 110;

    /**
     * How the project wants its migrations.
     *
     * @param version its Rails
     * @param strongMigrations whether it has the gem strong_migrations
     */
    record Style(RailsVersion version, boolean strongMigrations) {}

    /** The file of the class. */
    String file(String className) {
        List<String> body = body();
        List<String> lines = new ArrayList<>(List.of("# frozen_string_literal: true", ""));
        text.upSentences(unit).forEach(sentence -> lines.addAll(comment(sentence)));
        lines.add(head(className, body));
        body.forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        lines.add("end");
        return String.join("\n", lines) + "\n";
    }

    private String head(String className, List<String> body) {
        String head = "class " + className + " < ActiveRecord::Migration["
                + style.version().number() + "]";
        List<String> cops = new ArrayList<>();
        if (head.length() > RubyCall.LINE) {
            cops.add("Layout/LineLength");
        }
        if (RubyMethod.codeLines(body) > LONGEST) {
            cops.add("Metrics/ClassLength");
        }
        return head + (cops.isEmpty() ? "" : " # rubocop:disable " + String.join(", ", cops));
    }

    private List<String> body() {
        var constants = new Constants();
        List<String> up = up().lines(constants);
        List<String> down = down().lines(constants);
        List<String> lines = new ArrayList<>();
        if (!unit.transactional()) {
            lines.addAll(List.of("disable_ddl_transaction!", ""));
        }
        lines.addAll(constants.lines());
        lines.addAll(up);
        lines.add("");
        lines.addAll(down);
        return lines;
    }

    private RubyMethod up() {
        List<RubyStatement> steps =
                statements(unit.steps().stream().map(Step::statement).toList());
        return new RubyMethod("up", List.of(), new RubyBody(steps, style.strongMigrations(), false));
    }

    private RubyMethod down() {
        WayBack back = unit.wayBack();
        List<RubyStatement> steps = isImpossible(back) ? List.of(refusal(back)) : statements(back.statements());
        boolean leaves = unit.transactional() && !back.transactional();
        boolean opens = !unit.transactional() && back.transactional() && steps.size() > 1;
        return new RubyMethod(
                "down", downComments(leaves), new RubyBody(leaves ? outside(steps) : steps, false, opens));
    }

    private List<RubyStatement> statements(List<Ddl> statements) {
        NativeWriter words = natives.get();
        return statements.stream()
                .flatMap(statement -> words.write(statement).map(Stream::of).orElseGet(() -> sql(statement)))
                .toList();
    }

    private Stream<RubyStatement> sql(Ddl statement) {
        return writer.statements(statement).stream()
                .map(sql -> new RubyStatement.Sql(sql.strip(), SqlWord.of(statement, sql.strip())));
    }

    private static List<RubyStatement> outside(List<RubyStatement> steps) {
        List<RubyStatement> all = new ArrayList<>(steps);
        all.add(0, new RubyStatement.Sql("COMMIT", "BEFORE"));
        all.add(new RubyStatement.Sql("BEGIN", "AFTER"));
        return all;
    }

    private static boolean isImpossible(WayBack back) {
        return back.statements().isEmpty() && back.downClass() == DownClass.IRREVERSIBLE;
    }

    /** Rails has an exception of its own for it. */
    private static RubyStatement refusal(WayBack back) {
        String raise = "raise ActiveRecord::IrreversibleMigration";
        List<String> sentences = wrapped(back.explanation(), WIDTH - "raise ".length() - RubyStatement.INDENTATION);
        List<String> lines = new ArrayList<>();
        if (back.explanation().isBlank()) {
            lines.add(raise);
        } else if (sentences.size() == 1 && raise.length() + sentences.get(0).length() + 8 <= WIDTH) {
            lines.add(raise + ", " + RubyText.string(sentences.get(0)));
        } else {
            lines.add(raise + ",");
            for (int index = 0; index < sentences.size(); index++) {
                boolean last = index == sentences.size() - 1;
                lines.add("      " + RubyText.string(sentences.get(index) + (last ? "" : " ")) + (last ? "" : " \\"));
            }
        }
        return new RubyStatement.Native(lines, false, 1);
    }

    private List<String> downComments(boolean leaves) {
        WayBack back = unit.wayBack();
        List<String> comments = new ArrayList<>();
        if (!isImpossible(back)) {
            comments.addAll(wrapped(text.cost(unit), WIDTH));
        }
        back.countingQuery().ifPresent(query -> {
            comments.add("The rows concerned, to be counted before:");
            query.strip().lines().flatMap(MigrationClass::clauses).forEach(line -> comments.add("  " + line));
        });
        if (leaves) {
            comments.add("The block commits each of its statements, and so cannot run in the transaction of Rails.");
        }
        return comments;
    }

    /** A line of SQL, on several lines where it would be too long for one. */
    private static Stream<String> clauses(String line) {
        return line.length() <= WIDTH
                ? Stream.of(line)
                : line.replaceAll(" (?=(FROM|WHERE|AND) )", "\n")
                        .lines()
                        .flatMap(clause -> SqlLines.folded(clause, WIDTH).stream());
    }

    private static List<String> comment(String sentence) {
        return wrapped(sentence, WIDTH).stream().map(line -> "# " + line).toList();
    }

    private static List<String> wrapped(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : words(sentence, width)) {
            if (line.length() + 1 + word.length() > width && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A table and its column, each with a name as long as PostgreSQL takes, are two words. */
    private static List<String> words(String sentence, int width) {
        return Sentence.words(sentence).stream()
                .flatMap(word -> word.length() <= width ? Stream.of(word) : Stream.of(word.split("(?<=\\.)")))
                .toList();
    }
}
