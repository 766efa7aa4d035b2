package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.belay.core.objects.EnumType;
import dev.belay.core.versions.Version;
import dev.belay.dsl.names.EnumReference;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class of one enum type: a constant for each label. */
final class EnumClass {

    private EnumClass() {}

    /** The class. */
    static TypeSpec write(EnumType type, ClassName className) {
        TypeSpec.Builder labels = TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(EnumReference.class)
                .addJavadoc(
                        "$L",
                        "The labels of the enum type "
                                + Words.code(Version.name(type).toString()) + ".");
        List<String> names = JavaNames.distinct(
                type.labels().stream().map(JavaNames::constant).toList());
        for (int index = 0; index < names.size(); index++) {
            String label = type.labels().get(index);
            labels.addField(Constants.field(
                    ClassName.get(String.class),
                    names.get(index),
                    CodeBlock.of("$S", label),
                    Words.code(label) + ".",
                    Optional.empty()));
        }
        return labels.addMethod(Constants.constructor())
                .addMethod(Constants.overriding("schema", Identifier.class, Constants.identifier(type.schema())))
                .addMethod(Constants.overriding("name", Identifier.class, Constants.identifier(type.name())))
                .build();
    }
}
