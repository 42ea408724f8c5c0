package dev.ggen.checks.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.function.Function;

/** A condition on every use that a class makes of another: no objection, or the objection in words. */
final class Uses extends ArchCondition<JavaClass> {
    private final Function<Dependency, Optional<String>> objection;

    private Uses(String description, Function<Dependency, Optional<String>> objection) {
        super(description);
        this.objection = objection;
    }

    static Uses only(String description, Function<Dependency, Optional<String>> objection) {
        return new Uses("use only " + description, objection);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            objection
                    .apply(use)
                    .ifPresent(words ->
                            events.add(SimpleConditionEvent.violated(use, use.getDescription() + ": " + words)));
        }
    }
}
