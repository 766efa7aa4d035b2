package dev.belay.core.frameworks.prisma.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the relations between two models, which Prisma wants where they are several. They are in the schema
 * alone: neither the database nor the client knows them.
 *
 * @param model one of the two
 * @param target the other one, or the same
 */
record RelationNames(Block model, Block target) {

    /** Whether one more relation between the two has to have a name. */
    boolean areNeeded() {
        return model.equals(target) || ends().findAny().isPresent();
    }

    /** A name for one more relation, as {@code prisma db pull} makes them, with its quotes. */
    String free(Reference reference) {
        String name = name(model, reference.columns(), target);
        boolean taken = ends().flatMap(end -> end.name().stream()).anyMatch(Words.quoted(name)::equals);
        return Words.quoted(taken ? name + "_" + String.join("_", reference.targetColumns()) : name);
    }

    /** Gives the first relation a name, which has none while it is the only one; false where its ends are not clear. */
    boolean nameTheFirst() {
        return nameTheFirst(model, target) && nameTheFirst(target, model);
    }

    private static boolean nameTheFirst(Block owner, Block other) {
        List<RelationEnd> near = nameless(owner, other, true);
        List<RelationEnd> far = nameless(other, owner, false);
        if (near.isEmpty()) {
            return true;
        }
        if (near.size() > 1 || far.size() != 1) {
            return false;
        }
        String name = Words.quoted(name(owner, near.get(0).columns(), other));
        near.get(0).nameIt(name);
        far.get(0).nameIt(name);
        return true;
    }

    private static List<RelationEnd> nameless(Block block, Block other, boolean near) {
        return RelationEnd.between(block, other)
                .filter(end -> end.name().isEmpty() && end.isNear() == near)
                .toList();
    }

    private Stream<RelationEnd> ends() {
        return Stream.concat(RelationEnd.between(model, target), RelationEnd.between(target, model));
    }

    private static String name(Block owner, List<String> columns, Block other) {
        return owner.mappedName() + "_" + String.join("_", columns) + "To" + other.mappedName();
    }
}
