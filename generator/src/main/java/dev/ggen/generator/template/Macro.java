package dev.ggen.generator.template;

import java.util.List;
import java.util.Optional;

/** A named piece of a template with parameters. */
record Macro(String name, List<Parameter> parameters, List<Node> body, Spot spot) {

    record Parameter(String name, Optional<Value> standard) {}

    List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    List<String> requiredNames() {
        return parameters.stream()
                .filter(parameter -> parameter.standard().isEmpty())
                .map(Parameter::name)
                .toList();
    }
}
