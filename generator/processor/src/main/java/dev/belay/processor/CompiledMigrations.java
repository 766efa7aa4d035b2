package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import dev.belay.dsl.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the nested compiler has made.
 *
 * @param lines the broken lines of the migrations' files, by the address of the file
 * @param errors why something does not compile
 */
record CompiledMigrations(Map<String, CallLines> lines, List<Diagnostic<? extends JavaFileObject>> errors) {

    CompiledMigrations {
        lines = Map.copyOf(lines);
        errors = List.copyOf(errors);
    }

    /** The author's place for a place in the broken lines, as an object of its own. */
    Place authorsPlace(MigrationClass migration, Place place) {
        return place.line() == 0
                ? place
                : new Place(place.file(), linesOf(migration).authorsLine(place.line()), place.element());
    }

    /** The call at a place in the broken lines; empty for a place without a line. */
    Optional<Spot> spot(MigrationClass migration, Place place) {
        return linesOf(migration).spotAtLine(place.line());
    }

    private CallLines linesOf(MigrationClass migration) {
        CompilationUnitTree unit = migration.unit();
        return lines.get(unit.getSourceFile().toUri().toString());
    }
}
