package dev.ggen.generator.template;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A function that templates can call beyond the built-in ones, such as a query on the specification.
 *
 * @param parameters the names it takes; a trailing {@code ?} marks one that may be left out
 * @param body gives the same value for the same arguments, always; throws a {@link dev.ggen.receipt.FindingsException} to refuse
 */
public record HostFunction(List<String> parameters, Function<Map<String, Value>, Value> body) {
    public HostFunction {
        parameters = List.copyOf(parameters);
    }
}
