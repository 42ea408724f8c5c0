package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds, before anything is rendered, what a template calls that isn't there, and arguments that don't fit. */
final class Checker {
    private static final int MOST_NAMES = 20;

    private final Library library;
    private final Map<String, HostFunction> functions;
    private final List<TemplateError> errors = new ArrayList<>();

    Checker(Library library, Map<String, HostFunction> functions) {
        this.library = library;
        this.functions = functions;
    }

    List<TemplateError> check(Template template) {
        template.imports().values().forEach(this::imported);
        new Walk(this::node, this::expression, this::filter).template(template);
        return errors;
    }

    private void imported(Template.Reference reference) {
        if (library.find(reference.name()).isEmpty()) {
            missing(reference.name(), reference.spot());
        }
    }

    private void node(Node node) {
        if (!(node instanceof Node.Include include) || include.missing() == Node.Missing.IGNORED) {
            return;
        }
        List<String> there = include.names().stream()
                .filter(name -> library.find(name).isPresent())
                .toList();
        if (there.isEmpty()) {
            missing(String.join("` or `", include.names()), include.spot());
            return;
        }
        library.find(there.getFirst())
                .filter(included -> included.parent().isPresent())
                .ifPresent(included -> errors.add(TemplateError.of(
                                "template-inheritance",
                                "`" + included.name() + "` extends another template, and such a one can't be included.")
                        .at(include.spot())));
    }

    private void missing(String name, Spot spot) {
        errors.add(TemplateError.of("template-missing", "There is no template `" + name + "`.")
                .hint(Suggestion.hint(name, library.names()))
                .at(spot));
    }

    private void expression(Expr expression) {
        if (expression instanceof Expr.Test test) {
            test(test);
        } else if (expression instanceof Expr.Call call) {
            call(call);
        } else if (expression instanceof Expr.MacroCall call) {
            macro(call);
        }
    }

    private void filter(Node.Call call) {
        Filter filter = BuiltIns.FILTERS.get(call.name());
        if (filter == null) {
            unknown("filter", call.name(), BuiltIns.FILTERS.keySet(), call.spot());
            return;
        }
        Signature signature = filter.signature();
        fits("Filter `" + call.name() + "`", signature.names(), signature.required(), call.arguments(), call.spot());
    }

    private void test(Expr.Test test) {
        Integer arity = Tests.ARITY.get(test.name());
        if (arity == null) {
            unknown("test", test.name(), Tests.ARITY.keySet(), test.spot());
        } else if (arity != test.arguments().size()) {
            errors.add(TemplateError.of(
                            "template-argument",
                            "Test `" + test.name() + "` takes " + (arity == 0 ? "no argument" : "one argument")
                                    + ", found " + test.arguments().size() + ".")
                    .at(test.spot()));
        }
    }

    private void call(Expr.Call call) {
        String refused = Functions.REFUSED.get(call.name());
        HostFunction host = functions.get(call.name());
        BuiltIns.Function function = BuiltIns.FUNCTIONS.get(call.name());
        if (host != null) {
            Signature signature = new Signature(host.parameters());
            fits(owner(call), signature.names(), signature.required(), call.arguments(), call.spot());
        } else if (function != null) {
            Signature signature = function.signature();
            fits(owner(call), signature.names(), signature.required(), call.arguments(), call.spot());
        } else if (refused != null) {
            errors.add(TemplateError.of("template-refused", "`" + call.name() + "()` is refused: " + refused + ".")
                    .at(call.spot()));
        } else {
            TreeSet<String> known = new TreeSet<>(BuiltIns.FUNCTIONS.keySet());
            known.addAll(functions.keySet());
            unknown("function", call.name(), known, call.spot());
        }
    }

    private static String owner(Expr.Call call) {
        return "Function `" + call.name() + "`";
    }

    private void macro(Expr.MacroCall call) {
        Collection<String> namespaces = library.namespaces(call);
        if (!namespaces.contains(call.namespace())) {
            unknown("macro namespace", call.namespace(), namespaces, call.spot());
            return;
        }
        library.findMacro(call)
                .ifPresentOrElse(
                        home -> linked(call, home),
                        () -> unknown("macro", call.name(), library.macroNames(call), call.spot()));
    }

    private void linked(Expr.MacroCall call, Library.Home home) {
        library.link(call, home);
        fits(
                "Macro `" + call.name() + "`",
                home.macro().parameterNames(),
                home.macro().requiredNames(),
                call.arguments(),
                call.spot());
    }

    private void fits(String owner, List<String> known, List<String> required, List<Expr.Argument> given, Spot spot) {
        for (Expr.Argument argument : given) {
            if (!known.contains(argument.name())) {
                errors.add(
                        TemplateError.of("template-argument", owner + " takes no argument `" + argument.name() + "`.")
                                .allowed(String.join(", ", known))
                                .hint(Suggestion.hint(argument.name(), known))
                                .at(argument.spot()));
            }
        }
        List<String> meant = given.stream()
                .map(argument -> Suggestion.nearest(argument.name(), known).orElse(argument.name()))
                .toList();
        for (String name : required) {
            if (!meant.contains(name)) {
                errors.add(TemplateError.of("template-argument", owner + " needs the argument `" + name + "`.")
                        .at(spot));
            }
        }
    }

    private void unknown(String kind, String name, Collection<String> known, Spot spot) {
        String nearest = Suggestion.hint(name, known);
        String hint = nearest.isEmpty() ? Elsewhere.hint(name, known) : nearest;
        boolean all = known.size() <= MOST_NAMES && hint.isEmpty();
        errors.add(TemplateError.of("template-unknown", "There is no " + kind + " `" + name + "`.")
                .allowed(all ? String.join(", ", new TreeSet<>(known)) : "")
                .hint(hint)
                .at(spot));
    }
}
