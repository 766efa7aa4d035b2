package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.belay.core.versions.Since;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The members that the classes of the typed schema have in common. */
final class Constants {

    private Constants() {}

    /** A constant with its Javadoc; with what becomes of it where it does not stay. */
    static FieldSpec field(TypeName type, String name, CodeBlock value, String javadoc, Optional<String> leftover) {
        FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.FINAL)
                .initializer(value)
                .addJavadoc("$L", javadoc);
        leftover.ifPresent(
                end -> field.addJavadoc("\n\n@deprecated $L", end).addAnnotation(ClassName.get(Deprecated.class)));
        return field.build();
    }

    /** The one constructor, which nobody else calls. */
    static MethodSpec constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    /** A method of an interface of the dsl. */
    static MethodSpec overriding(String name, Class<?> type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    /** The call that makes an identifier. */
    static CodeBlock identifier(Identifier name) {
        return CodeBlock.of("$T.of($S)", Identifier.class, name.value());
    }

    /** {@code , since 0003_create_orders}; nothing where that is not known. */
    static String since(Optional<Since> since) {
        return since.map(known -> ", since " + known.change()).orElse("");
    }
}
