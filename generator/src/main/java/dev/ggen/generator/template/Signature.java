package dev.ggen.generator.template;

import java.util.List;

/** The names of the arguments that something takes; a trailing {@code ?} marks one that may be left out. */
record Signature(List<String> parameters) {
    Signature {
        parameters = List.copyOf(parameters);
    }

    static Signature of(String... parameters) {
        return new Signature(List.of(parameters));
    }

    List<String> names() {
        return parameters.stream().map(name -> name.replace("?", "")).toList();
    }

    List<String> required() {
        return parameters.stream().filter(name -> !name.endsWith("?")).toList();
    }
}
