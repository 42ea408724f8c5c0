package dev.ggen.checks.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/** What a piece of code reaches for: calls and field reads, told by the owner's name and the member's. */
final class Calls {
    private Calls() {}

    static DescribedPredicate<JavaAccess<?>> to(String description, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }

    static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName();
    }

    static String member(JavaAccess<?> access) {
        return access.getTarget().getName();
    }

    static boolean isAny(JavaAccess<?> access, Set<String> ownersAndMembers) {
        return ownersAndMembers.contains(owner(access) + "." + member(access));
    }

    /** A constructor without arguments, but not the call that every constructor of a subclass makes of it. */
    static boolean makesWithoutArguments(JavaAccess<?> access, Set<String> types) {
        return types.contains(owner(access))
                && "<init>".equals(member(access))
                && access.getTarget().getFullName().endsWith("()")
                && !access.getOriginOwner().isAssignableTo(owner(access));
    }

    /**
     * {@code String.format} and its kind, where the first argument is no locale. {@code "…".formatted(…)} has no form with a locale and
     * is fine with {@code %s}; {@code SourcesTest} sees to its numbers.
     */
    static boolean formatsInTheDefaultLocale(JavaAccess<?> access) {
        String name = access.getTarget().getFullName();
        return Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter")
                        .contains(owner(access))
                && Set.of("format", "printf").contains(member(access))
                && !name.contains("(java.util.Locale");
    }
}
