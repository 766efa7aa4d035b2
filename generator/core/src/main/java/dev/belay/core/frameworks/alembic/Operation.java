package dev.belay.core.frameworks.alembic;

/** One operation of a migration: a call, which may name a constant of its module. */
@FunctionalInterface
interface Operation {

    /** The call, with its long strings among the constants of the module. */
    Layout in(ModuleConstants constants);

    /** A call that needs none. */
    static Operation of(Layout call) {
        return constants -> call;
    }
}
