package dev.belay.core.frameworks.rails;

import java.util.List;
import java.util.stream.Stream;

/** One step of a migration's method. */
sealed interface RubyStatement {

    /** How deep a statement stands in a file, in blanks. */
    int INDENTATION = 4;

    /**
     * The Ruby of the step.
     *
     * @param constants where long SQL goes
     * @param inlineLines the most lines of SQL that stay in the method
     */
    List<String> lines(Constants constants, int inlineLines);

    /** Whether strong_migrations stops the step unless somebody vouches for it. */
    boolean questioned();

    /** Whether it hands a block what it works on. */
    boolean takesBlock();

    /** The calls in it, as Metrics/AbcSize counts them. */
    int calls();

    /**
     * What ActiveRecord has a word for.
     *
     * @param ruby the lines
     * @param questioned whether strong_migrations would stop it
     * @param calls the calls in it
     */
    record Native(List<String> ruby, boolean questioned, int calls) implements RubyStatement {

        /** Copies the lines. */
        public Native {
            ruby = List.copyOf(ruby);
        }

        @Override
        public List<String> lines(Constants constants, int inlineLines) {
            return ruby;
        }

        @Override
        public boolean takesBlock() {
            return ruby.get(0).contains(" do |");
        }
    }

    /**
     * SQL, which strong_migrations never looks into.
     *
     * @param sql one statement
     * @param word what a constant that holds it is called
     */
    record Sql(String sql, String word) implements RubyStatement {

        @Override
        public List<String> lines(Constants constants, int inlineLines) {
            String line = "execute " + (RubyText.isOneLine(sql) ? RubyText.string(sql) : "");
            if (RubyText.isOneLine(sql) && !needsEscapes() && line.length() + INDENTATION <= RubyCall.LINE) {
                return List.of(line);
            }
            if (sql.lines().count() > inlineLines) {
                return List.of("execute " + constants.named(word, sql));
            }
            var heredoc = new Heredoc(sql);
            return Stream.concat(Stream.of("execute " + heredoc.opening()), heredoc.lines().stream())
                    .toList();
        }

        /** A string full of backslashes is harder to read than the text itself. */
        private boolean needsEscapes() {
            return sql.indexOf('\\') >= 0 || sql.indexOf('\'') >= 0 && (sql.indexOf('"') >= 0 || sql.indexOf('#') >= 0);
        }

        @Override
        public boolean questioned() {
            return true;
        }

        @Override
        public boolean takesBlock() {
            return false;
        }

        @Override
        public int calls() {
            return 1;
        }
    }
}
