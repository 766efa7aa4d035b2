package dev.belay.core.frameworks;

import java.util.SortedMap;

/** The files of a project, for those who look for some of them. */
@FunctionalInterface
public interface ProjectFiles {

    /**
     * The files of a place, without those that are hidden and those of packages.
     *
     * @param path a file or a folder, as seen from the project
     * @param ending how the names of the wanted files end
     * @return their texts by their paths as seen from the project; empty where the place is not there
     */
    SortedMap<String, String> under(String path, String ending);
}
