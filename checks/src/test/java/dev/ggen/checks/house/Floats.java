package dev.ggen.checks.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Where a class has to do with floating numbers: in a field, in a signature, or in a call's. */
final class Floats {
    private static final Set<String> FLOATS = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private Floats() {}

    static Stream<String> in(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isFloat(field.getRawType()))
                .map(field -> field.getDescription() + " is a float");
        Stream<String> signatures = type.getCodeUnits().stream()
                .filter(unit -> mentionsFloat(unit.getRawParameterTypes(), unit.getRawReturnType()))
                .map(unit -> unit.getDescription() + " takes or answers a float");
        Stream<String> calls = type.getCodeUnits().stream().flatMap(Floats::calls);
        return Stream.of(fields, signatures, calls).flatMap(found -> found);
    }

    private static Stream<String> calls(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .filter(call -> mentionsFloat(
                        call.getTarget().getRawParameterTypes(),
                        call.getTarget().getRawReturnType()))
                .map(call -> call.getDescription() + ", which takes or answers a float");
    }

    private static boolean mentionsFloat(Collection<JavaClass> parameters, JavaClass answer) {
        return isFloat(answer) || parameters.stream().anyMatch(Floats::isFloat);
    }

    private static boolean isFloat(JavaClass type) {
        return FLOATS.contains(type.getBaseComponentType().getFullName());
    }
}
