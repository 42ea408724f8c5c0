package dev.ggen.checks.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the template engine may touch. */
final class Template {
    private static final List<String> PACKAGES = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.util",
            "org.jspecify");

    private static final Set<String> TYPES = Set.of(
            "java.io.IOException",
            "java.io.Serializable",
            "java.io.StringReader",
            "java.io.StringWriter",
            "java.io.UncheckedIOException");

    private static final Set<String> NOT_EVEN_THOUGH = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ClassLoader",
            "java.util.ServiceLoader",
            "java.util.zip",
            "java.util.jar",
            "java.util.prefs",
            "java.util.logging");

    private static final Set<String> OPENERS = Set.of(
            "java.lang.Class.forName",
            "java.lang.Class.getMethod",
            "java.lang.Class.getMethods",
            "java.lang.Class.getDeclaredMethod",
            "java.lang.Class.getDeclaredMethods",
            "java.lang.Class.getField",
            "java.lang.Class.getDeclaredField",
            "java.lang.Class.getDeclaredFields",
            "java.lang.Class.getDeclaredConstructor",
            "java.lang.Class.getRecordComponents",
            "java.lang.Class.getClassLoader",
            "java.lang.Class.getResourceAsStream",
            "java.lang.Class.getResource");

    private Template() {}

    static Optional<String> objection(Dependency use, String root) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        return target.isPrimitive() || isAllowed(target, root)
                ? Optional.empty()
                : Optional.of("the template engine may not touch " + target.getFullName());
    }

    private static boolean isAllowed(JavaClass target, String root) {
        String name = target.getFullName();
        String home = target.getPackageName();
        if (NOT_EVEN_THOUGH.contains(name) || NOT_EVEN_THOUGH.contains(home)) {
            return false;
        }
        return TYPES.contains(name)
                || home.equals(root + ".receipt")
                || home.startsWith(root + ".generator.template")
                || PACKAGES.contains(home)
                || home.startsWith("java.util.")
                || home.startsWith("java.time.")
                || home.startsWith("org.jspecify.");
    }

    static boolean opensClasses(JavaAccess<?> access) {
        return Calls.isAny(access, OPENERS)
                || Calls.owner(access).startsWith("java.lang.reflect.")
                || Set.of("java.io.ObjectInputStream", "java.io.ObjectOutputStream")
                        .contains(Calls.owner(access));
    }
}
