package org.jetbrains.jps.javac;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** What IntelliJ has for processors that need the compiler's own objects. */
public final class APIWrappers {

    private APIWrappers() {}

    /** The object behind a proxy; what is no proxy of ours comes back as it is. */
    public static Object unwrap(Class<?> type, Object wrapper) {
        return Proxy.isProxyClass(wrapper.getClass())
                        && Proxy.getInvocationHandler(wrapper) instanceof Supplier<?> wrapped
                ? type.cast(wrapped.get())
                : wrapper;
    }
}
