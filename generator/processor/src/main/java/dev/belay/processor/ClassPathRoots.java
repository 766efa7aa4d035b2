package dev.belay.processor;

import dev.belay.core.source.DslAlone;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The jars and folders of the running compilation's class path. A processor is not told them; so, for each package that
 * somebody asks for, the running compiler is asked which types it has and where their files are.
 */
final class ClassPathRoots {

    private final Elements elements;
    private final Filer filer;
    private final boolean knowsDsl;
    private final Set<String> compiledNow;
    private final Set<String> asked = new HashSet<>();
    private final Set<Path> roots = new LinkedHashSet<>();

    /**
     * Begins with what is known.
     *
     * @param environment the running compiler
     * @param dsl the root of the dsl that runs the migrations, where it is one
     * @param known other roots that need not be found
     * @param compiledNow the names of the types that are being compiled, whose class files do not count
     */
    ClassPathRoots(
            ProcessingEnvironment environment, Optional<Path> dsl, Collection<Path> known, Set<String> compiledNow) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.compiledNow = Set.copyOf(compiledNow);
        this.knowsDsl = dsl.isPresent();
        dsl.ifPresent(roots::add);
        roots.addAll(known);
    }

    /** The roots found so far, in the order of their discovery. */
    synchronized List<Path> found() {
        return List.copyOf(roots);
    }

    /** Looks for the roots of a package; whether there is a new one. */
    synchronized boolean discover(String packageName) {
        if (!asked.add(packageName) || isKnown(packageName)) {
            return false;
        }
        int before = roots.size();
        elements.getAllPackageElements(packageName).stream()
                .filter(found -> !ofThePlatform(found))
                .flatMap(found -> ElementFilter.typesIn(found.getEnclosedElements()).stream())
                .filter(type -> !compiledNow.contains(type.getQualifiedName().toString()))
                .forEach(type -> root(packageName, type).ifPresent(roots::add));
        return roots.size() > before;
    }

    /**
     * No class path has packages of java., and those of the dsl come from the jar that runs it, which is a known root.
     */
    private boolean isKnown(String packageName) {
        return packageName.startsWith("java.") || (knowsDsl && DslAlone.holds(packageName));
    }

    private boolean ofThePlatform(PackageElement found) {
        ModuleElement module = elements.getModuleOf(found);
        String name = module == null ? "" : module.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("jdk.");
    }

    private Optional<Path> root(String packageName, TypeElement type) {
        String file = type.getSimpleName() + JavaFileObject.Kind.CLASS.extension;
        return onClassPath(packageName, file)
                .or(() -> whereverItIs(type))
                .flatMap(address -> root(address, packageName, file));
    }

    private Optional<URI> onClassPath(String packageName, String file) {
        try {
            return Optional.of(filer.getResource(StandardLocation.CLASS_PATH, packageName, file)
                    .toUri());
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** The module path has no public way in before Java 18. */
    private Optional<URI> whereverItIs(TypeElement type) {
        try {
            Method method = Elements.class.getMethod("getFileObjectOf", Element.class);
            JavaFileObject file = (JavaFileObject) method.invoke(elements, type);
            return Optional.ofNullable(file)
                    .filter(found -> found.getKind() == JavaFileObject.Kind.CLASS)
                    .map(JavaFileObject::toUri);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException notKnown) {
            return Optional.empty();
        }
    }

    private static Optional<Path> root(URI address, String packageName, String file) {
        String text = address.toString();
        int jarEnds = text.indexOf("!/");
        if (text.startsWith("jar:") && jarEnds > 0) {
            return SourceRoots.path(URI.create(text.substring("jar:".length(), jarEnds)));
        }
        int levels = packageName.isEmpty() ? 1 : packageName.split("\\.").length + 1;
        return SourceRoots.path(address).filter(path -> path.endsWith(file)).flatMap(path -> up(path, levels));
    }

    private static Optional<Path> up(Path path, int levels) {
        Optional<Path> reached = Optional.of(path);
        for (int level = 0; level < levels; level++) {
            reached = reached.map(Path::getParent);
        }
        return reached;
    }
}
