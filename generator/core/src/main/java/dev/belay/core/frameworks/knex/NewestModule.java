package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.Gathered;
import dev.belay.core.frameworks.Head;
import java.util.Optional;

/** The migration of a folder that Knex sorts last. */
final class NewestModule implements Gathered {

    private Optional<String> name = Optional.empty();
    private Optional<ModuleStyle> style = Optional.empty();

    static NewestModule of(Head head) {
        return head.gathered(NewestModule.class, NewestModule::new);
    }

    @Override
    public void add(String path, String text) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (ModuleStyle.FILE.matcher(file).matches()
                && name.filter(there -> there.compareTo(file) >= 0).isEmpty()) {
            name = Optional.of(file);
            style = Optional.of(ModuleStyle.of(file, text));
        }
    }

    @Override
    public boolean goesByNames() {
        return false;
    }

    Optional<String> name() {
        return name;
    }

    Optional<ModuleStyle> style() {
        return style;
    }
}
