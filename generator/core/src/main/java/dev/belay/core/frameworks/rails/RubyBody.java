package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a method.
 *
 * @param steps the steps in order
 * @param assured whether steps that strong_migrations would stop are vouched for
 * @param inTransaction whether they share a transaction that Rails does not open
 */
record RubyBody(List<RubyStatement> steps, boolean assured, boolean inTransaction) {

    private static final int LINES_OF_A_BLOCK = 25;

    /** Copies the list. */
    RubyBody {
        steps = List.copyOf(steps);
    }

    /** The Ruby of all steps. */
    List<String> lines(Constants constants, int inlineLines) {
        List<String> lines = new ArrayList<>();
        for (List<RubyStatement> run : runs()) {
            List<String> ruby = new ArrayList<>();
            run.forEach(step -> ruby.addAll(step.lines(constants, inlineLines)));
            lines.addAll(assured && run.get(0).questioned() ? block("safety_assured", ruby) : ruby);
        }
        return inTransaction ? block("connection.transaction", lines) : lines;
    }

    /** What Metrics/AbcSize makes of it: the parameter of a block counts as an assignment. */
    double size() {
        int calls = steps.stream().mapToInt(RubyStatement::calls).sum();
        long blocks =
                assured ? runs().stream().filter(run -> run.get(0).questioned()).count() : 0;
        long assignments = steps.stream().filter(RubyStatement::takesBlock).count();
        return Math.hypot(calls + blocks + (inTransaction ? 2 : 0), assignments);
    }

    /** Steps that follow each other and are all stopped, or all let pass. */
    private List<List<RubyStatement>> runs() {
        List<List<RubyStatement>> runs = new ArrayList<>();
        for (RubyStatement step : steps) {
            boolean same = !runs.isEmpty() && runs.get(runs.size() - 1).get(0).questioned() == step.questioned();
            if (!same) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(step);
        }
        return runs;
    }

    private static List<String> block(String call, List<String> lines) {
        boolean fits = lines.size() == 1
                && RubyStatement.INDENTATION + call.length() + lines.get(0).length() + 5 <= RubyCall.LINE;
        if (fits) {
            return List.of(call + " { " + lines.get(0) + " }");
        }
        List<String> block = new ArrayList<>();
        boolean tooLong = RubyMethod.codeLines(lines) > LINES_OF_A_BLOCK;
        block.add(call + " do" + (tooLong ? " # rubocop:disable Metrics/BlockLength" : ""));
        lines.forEach(line -> block.add(line.isEmpty() ? "" : "  " + line));
        block.add("end");
        return block;
    }
}
