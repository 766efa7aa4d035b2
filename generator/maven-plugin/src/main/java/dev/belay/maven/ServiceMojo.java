package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Target;
import dev.belay.core.files.FileTree;
import dev.belay.core.lock.Lock;
import dev.belay.core.service.FrozenFiles;
import dev.belay.core.service.ServiceFiles;
import dev.belay.core.service.ServiceFolder;
import dev.belay.core.service.Synchronization;
import dev.belay.core.source.ReadChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The goals that hold the files of every target, committed with the code of services, against the migrations. */
abstract class ServiceMojo extends FoldersMojo {

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        ReadChanges read = readChanges();
        Map<Path, BelayConfig> configs = configs();
        Map<Path, FrozenFiles> frozen = frozen(configs);
        List<SyncedService> all = new ArrayList<>();
        for (Map.Entry<Path, BelayConfig> service : configs.entrySet()) {
            all.add(synced(service.getKey(), service.getValue(), read, frozen.get(service.getKey())));
        }
        refuse(all.stream().flatMap(each -> each.made().problems().stream()).toList());
        run(all);
    }

    /** The goal's own work, on services of which nothing is refused. */
    abstract void run(List<SyncedService> services) throws IOException, MojoExecutionException, MojoFailureException;

    private Map<Path, FrozenFiles> frozen(Map<Path, BelayConfig> configs) throws IOException, MojoFailureException {
        Lock lock = readLock();
        Map<Path, FrozenFiles> frozen = new LinkedHashMap<>();
        for (Map.Entry<Path, BelayConfig> service : configs.entrySet()) {
            frozen.put(
                    service.getKey(),
                    FrozenFiles.read(
                            service.getKey(),
                            service.getValue().targets(),
                            lockFile().home(),
                            lock));
        }
        refuse(frozen.values().stream()
                .flatMap(each -> each.problems().stream())
                .toList());
        return frozen;
    }

    private SyncedService synced(Path folder, BelayConfig decided, ReadChanges read, FrozenFiles frozen)
            throws IOException, MojoFailureException {
        FileTree tree = new FileTree(folder, MANIFEST);
        refuse(tree.problems());
        Manifest earlier = tree.manifest();
        ServiceFiles made = Synchronization.of(
                plansAlone(read, decided), folders(folder, decided, earlier), decided.policy(), earlier, frozen);
        return new SyncedService(folder, decided.targets(), tree, made, manifest(made, read));
    }

    private static List<ServiceFolder> folders(Path service, BelayConfig decided, Manifest earlier) throws IOException {
        List<ServiceFolder> folders = new ArrayList<>();
        for (Target target : decided.targets()) {
            folders.add(ServiceFolder.read(service, target, earlier));
        }
        return folders;
    }

    /** A list that the tool keeps of all its migrations is not Belay's alone, and so not in the manifest. */
    private static Manifest manifest(ServiceFiles made, ReadChanges read) {
        List<OutputFile> ours =
                made.files().stream().filter(file -> file.change().isPresent()).toList();
        return Manifest.of(ours, read.origins(), made.bases()).withFollowed(made.followed());
    }
}
