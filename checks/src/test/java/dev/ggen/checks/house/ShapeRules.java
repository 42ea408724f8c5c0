package dev.ggen.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How a class is made: what it may hold, what it may be called, what it may extend. */
final class ShapeRules {
    static final List<HouseRule> ALL = List.of(
            new HouseRule("statics", ShapeRules::noStaticCanChange),
            new HouseRule("nullmarked", ShapeRules::everyPackageIsNullMarked),
            new HouseRule("names", ShapeRules::everyNameSaysWhatItIs),
            new HouseRule("inheritance", ShapeRules::nobodyInheritsForReuse),
            new HouseRule("floats", ShapeRules::noMoneyIsAFloat),
            new HouseRule("templatealone", ShapeRules::theTemplateEngineStandsAlone),
            new HouseRule("templatereflection", ShapeRules::templatesReachNoClass));

    private static final String EMPTY_NAMES = ".*(Util|Utils|Utilities|Helper|Helpers|Manager|Impl|Base|Common)";

    private static final Set<String> CHANGEABLE = Set.of(
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.text.SimpleDateFormat",
            "java.text.DecimalFormat",
            "java.util.Random",
            "java.util.ArrayList",
            "java.util.ArrayDeque",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    private ShapeRules() {}

    private static ArchRule noStaticCanChange(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should(neverChange())
                .as("No static can change")
                .because("two runs in one process must not meet")
                .allowEmptyShould(false);
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getFullName();
                if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return; // the compiler's own, for a switch over an enum
                }
                boolean replaceable = !field.getModifiers().contains(JavaModifier.FINAL);
                boolean changeable = CHANGEABLE.contains(type) || type.startsWith("java.util.concurrent.atomic.");
                boolean sharedArray =
                        field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
                if (replaceable || changeable || sharedArray) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getDescription() + " can change" + field.getSourceCodeLocation()));
                }
            }
        };
    }

    private static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("be in a package with a @NullMarked package-info") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getFullName() + " is in a package without a @NullMarked package-info"));
                        }
                    }
                })
                .as("Every package is @NullMarked")
                .allowEmptyShould(false);
    }

    private static ArchRule everyNameSaysWhatItIs(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(EMPTY_NAMES)
                .as("Every name says what it is")
                .because("Util, Helper, Manager, Impl, Base and Common say nothing")
                .allowEmptyShould(false);
    }

    private static ArchRule nobodyInheritsForReuse(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.describe("are concrete", ShapeRules::isConcrete))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("Classes are final")
                .because("a closed choice is a sealed interface, and reuse is a collaborator")
                .allowEmptyShould(false);
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static ArchRule noMoneyIsAFloat(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".partner..")
                .should(new ArchCondition<JavaClass>("hold, take, answer and call for no float") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Floats.in(type).forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
                    }
                })
                .as("No money, rate or share is a float")
                .allowEmptyShould(false);
    }

    private static ArchRule theTemplateEngineStandsAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".generator.template..")
                .should(Uses.only(
                        "the language, text, numbers, time and receipt", use -> Template.objection(use, root)))
                .as("The template engine stands alone")
                .because("templates are run that somebody else wrote")
                .allowEmptyShould(false);
    }

    private static ArchRule templatesReachNoClass(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".generator.template..")
                .should()
                .accessTargetWhere(Calls.to("the target opens classes", Template::opensClasses))
                .as("No template reaches a class")
                .allowEmptyShould(false);
    }
}
