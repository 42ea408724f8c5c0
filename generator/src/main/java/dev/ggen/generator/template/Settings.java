package dev.ggen.generator.template;

import java.util.Map;

/**
 * How templates are compiled and rendered.
 *
 * @param limits bounds of one rendering
 * @param escaping when values are escaped for HTML
 * @param functions by the name under which templates call them
 */
public record Settings(Limits limits, Escaping escaping, Map<String, HostFunction> functions) {
    public static final Settings STANDARD = new Settings(Limits.STANDARD, Escaping.BY_NAME, Map.of());

    public Settings {
        functions = Map.copyOf(functions);
    }

    public Settings with(Limits other) {
        return new Settings(other, escaping, functions);
    }

    public Settings with(Escaping other) {
        return new Settings(limits, other, functions);
    }

    public Settings with(Map<String, HostFunction> other) {
        return new Settings(limits, escaping, other);
    }
}
