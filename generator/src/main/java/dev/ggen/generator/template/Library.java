package dev.ggen.generator.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** All templates of one compilation, and how they hang together. */
final class Library {
    private static final String SELF = "self";

    private final Map<String, Template> templates;
    private final Map<String, List<Template>> lineages = new HashMap<>();
    private final IdentityHashMap<Expr.MacroCall, Home> homes = new IdentityHashMap<>();

    Library(Map<String, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    record Home(Template template, Macro macro) {}

    /** Follows {@code extends} for every template, once; refuses a parent that isn't there and a circle. */
    void linkParents(Template template) {
        lineages.put(template.name(), Ancestors.of(template, this));
    }

    Collection<String> names() {
        return new TreeSet<>(templates.keySet());
    }

    Optional<Template> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    /** The template, its parent, its parent's parent. */
    List<Template> lineage(Template template) {
        return Objects.requireNonNull(lineages.get(template.name()));
    }

    /** The macro that a call was linked to. */
    Home macro(Expr.MacroCall call) {
        return Objects.requireNonNull(homes.get(call));
    }

    /** Remembers what a call calls; while compiling, before any thread renders. */
    void link(Expr.MacroCall call, Home home) {
        homes.put(call, home);
    }

    /** A macro is looked for where the call is written: in that template itself or in what it imports. */
    Optional<Home> findMacro(Expr.MacroCall call) {
        return namespace(call)
                .flatMap(home ->
                        Optional.ofNullable(home.macros().get(call.name())).map(macro -> new Home(home, macro)));
    }

    Collection<String> namespaces(Expr.MacroCall call) {
        TreeSet<String> names = new TreeSet<>(caller(call).imports().keySet());
        names.add(SELF);
        return names;
    }

    Collection<String> macroNames(Expr.MacroCall call) {
        return namespace(call)
                .<Collection<String>>map(home -> home.macros().keySet())
                .orElse(List.of());
    }

    private Optional<Template> namespace(Expr.MacroCall call) {
        Template caller = caller(call);
        return call.namespace().equals(SELF)
                ? Optional.of(caller)
                : Optional.ofNullable(caller.imports().get(call.namespace()))
                        .flatMap(reference -> find(reference.name()));
    }

    private Template caller(Expr.MacroCall call) {
        return Objects.requireNonNull(templates.get(call.spot().source().name()));
    }
}
