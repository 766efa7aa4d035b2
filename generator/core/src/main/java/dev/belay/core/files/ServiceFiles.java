package dev.belay.core.files;

import dev.belay.core.OutputFile;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Target;
import java.util.ArrayList;
import java.util.List;

/** The files of a pipeline that belong into the folders of the service, as seen from the project. */
public final class ServiceFiles {

    private ServiceFiles() {}

    /**
     * Those of every target.
     *
     * @param files what the pipeline has made
     * @param config the targets
     * @return the same files under the paths of their targets
     */
    public static List<OutputFile> of(List<OutputFile> files, BelayConfig config) {
        List<OutputFile> all = new ArrayList<>();
        for (Target target : config.targets()) {
            String folder = target.framework() + "/";
            files.stream()
                    .filter(file -> lies(file.path(), folder + target.directory())
                            || lies(file.path(), folder + target.revertDirectory()))
                    .forEach(file -> all.add(
                            new OutputFile(file.path().substring(folder.length()), file.text(), file.change())));
        }
        return all;
    }

    private static boolean lies(String path, String folder) {
        return path.startsWith(folder + "/");
    }
}
