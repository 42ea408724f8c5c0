package dev.ggen.generator.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a template can reach. A name counts as read from the context unless something before it in the same place binds it.
 *
 * <p>A body that is reached from several places is looked through again only while that takes away names that all places bind, so
 * that templates which include each other in every way still cost little.
 */
final class Reaching {
    private static final String LOOP = "loop";

    private final Library library;
    private final Map<String, HostFunction> functions;
    private final List<Template> lineage;
    private final TreeSet<String> templates = new TreeSet<>();
    private final TreeSet<String> absent = new TreeSet<>();
    private final TreeSet<String> read = new TreeSet<>();
    private final IdentityHashMap<Expr.Call, Reach.HostCall> calls = new IdentityHashMap<>();
    private final List<Reach.HostCall> callsInOrder = new ArrayList<>();
    private final IdentityHashMap<List<Node>, Set<String>> boundEverywhere = new IdentityHashMap<>();
    private final ArrayDeque<Open> open = new ArrayDeque<>();

    private Reaching(Library library, Map<String, HostFunction> functions, Template template) {
        this.library = library;
        this.functions = functions;
        this.lineage = library.lineage(template);
    }

    /** A body yet to be looked through, and the names that are bound where it begins. */
    private record Open(List<Node> body, Set<String> bound) {}

    static Reach of(Template template, Library library, Map<String, HostFunction> functions) {
        return new Reaching(library, functions, template).reach();
    }

    private Reach reach() {
        lineage.forEach(this::named);
        later(lineage.getLast().body(), Set.of());
        while (!open.isEmpty()) {
            Open next = open.remove();
            nodes(next.body(), next.bound());
        }
        Reach.ContextVariables variables = read.contains(Variables.CONTEXT)
                ? new Reach.ContextVariables.All()
                : new Reach.ContextVariables.Named(read);
        return new Reach(templates, absent, callsInOrder, variables);
    }

    /** Imported templates count even where no macro of theirs is called: they decide whether the templates compile. */
    private void named(Template template) {
        ArrayDeque<Template> unnamed = new ArrayDeque<>(List.of(template));
        while (!unnamed.isEmpty()) {
            Template next = unnamed.remove();
            if (templates.add(next.name())) {
                next.imports().values().stream()
                        .flatMap(reference -> library.find(reference.name()).stream())
                        .forEach(unnamed::add);
            }
        }
    }

    private void later(List<Node> body, Set<String> bound) {
        Set<String> before = boundEverywhere.get(body);
        if (before != null && bound.containsAll(before)) {
            return;
        }
        Set<String> both = new HashSet<>(bound);
        if (before != null) {
            both.retainAll(before);
        }
        boundEverywhere.put(body, both);
        open.add(new Open(body, both));
    }

    private void nodes(List<Node> nodes, Set<String> bound) {
        Set<String> here = new HashSet<>(bound);
        nodes.forEach(node -> node(node, here));
    }

    private void node(Node node, Set<String> here) {
        switch (node) {
            case Node.Output output -> expression(output.value(), here);
            case Node.If choice -> {
                for (Node.Branch branch : choice.branches()) {
                    expression(branch.condition(), here);
                    nodes(branch.body(), here);
                }
                nodes(choice.otherwise(), here);
            }
            case Node.For loop -> loop(loop, here);
            case Node.Set set -> {
                expression(set.value(), here);
                here.add(set.name());
            }
            case Node.Capture capture -> {
                capture.filters().forEach(filter -> arguments(filter, here));
                nodes(capture.body(), here);
                here.add(capture.name());
            }
            case Node.FilterSection section -> {
                arguments(section.filter(), here);
                nodes(section.body(), here);
            }
            case Node.Include include -> include(include, here);
            case Node.Block block -> block(block, here);
            case Node.Text text -> {}
            case Node.Break leave -> {}
            case Node.Continue skip -> {}
            case Node.Super parent -> {}
        }
    }

    private void loop(Node.For loop, Set<String> here) {
        expression(loop.container(), here);
        nodes(loop.otherwise(), here);
        Set<String> inside = new HashSet<>(here);
        inside.add(LOOP);
        inside.add(loop.name());
        if (loop.key() != null) {
            inside.add(loop.key());
        }
        nodes(loop.body(), inside);
    }

    private void include(Node.Include include, Set<String> here) {
        for (String name : include.names()) {
            Template found = library.find(name).orElse(null);
            if (found != null) {
                named(found);
                later(found.body(), here);
                return;
            }
            absent.add(name);
        }
    }

    /** Each definition of the block in the line of templates: the youngest is rendered, the others by {@code super()}. */
    private void block(Node.Block block, Set<String> here) {
        later(block.body(), here);
        for (Template template : lineage) {
            Node.Block definition = template.blocks().get(block.name());
            if (definition != null) {
                later(definition.body(), here);
            }
        }
    }

    private void arguments(Node.Call filter, Set<String> here) {
        filter.arguments().forEach(argument -> expression(argument.value(), here));
    }

    private void expression(Expr expression, Set<String> here) {
        new Walk(node -> {}, part -> part(part, here), filter -> {}).expression(expression);
    }

    private void part(Expr part, Set<String> here) {
        if (part instanceof Expr.Path path) {
            path(path, here);
        } else if (part instanceof Expr.Test test) {
            path(test.subject(), here);
        } else if (part instanceof Expr.Call call && functions.containsKey(call.name())) {
            Reach.HostCall asked = Reach.HostCall.of(call);
            if (calls.putIfAbsent(call, asked) == null) {
                callsInOrder.add(asked);
            }
        } else if (part instanceof Expr.MacroCall call) {
            Library.Home home = library.macro(call);
            named(home.template());
            later(home.macro().body(), Set.copyOf(home.macro().parameterNames()));
        }
    }

    private void path(Expr.Path path, Set<String> here) {
        if (!here.contains(path.root())) {
            read.add(path.root());
        }
    }
}
