package dev.ggen.checks.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * One rule of the house, said about any root package: about {@code dev.ggen} it must hold, about its fixture it must not.
 *
 * @param fixture the package below {@code dev.ggen.checks.fixtures} whose classes called {@code Breaks…} break the rule, and whose
 *     other classes show what it allows
 * @param about the rule, for a root package
 */
record HouseRule(String fixture, Function<String, ArchRule> about) {}
