package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rendering of one template: walks its nodes and writes. Used once, by one thread. */
final class Renderer implements Evaluator.Macros {
    private final Library library;
    private final boolean escaping;
    private final Scope scope;
    private final Meter meter;
    private final Evaluator evaluator;
    private final Blocks blocks;

    Renderer(Library library, Settings settings, Template template, Value.Obj context) {
        this.library = library;
        this.escaping = settings.escaping().appliesTo(template.name());
        this.scope = new Scope(context, template);
        this.meter = new Meter(settings.limits());
        this.evaluator = new Evaluator(scope, meter, settings.functions(), this);
        this.blocks = new Blocks(library);
    }

    /** What comes of a node: on to the next, or out of the loop's round. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    String render() {
        Output out = new Output(meter);
        render(library.lineage(scope.template()).getLast().body(), out);
        return out.toString();
    }

    /** The finding for an error that ended this rendering. */
    Finding finding(TemplateError error) {
        return error.during(scope.circumstances()).finding(scope.calls());
    }

    private Flow render(List<Node> nodes, Output out) {
        for (Node node : nodes) {
            meter.step();
            Flow flow = render(node, out);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow render(Node node, Output out) {
        return switch (node) {
            case Node.Text text -> done(() -> out.add(text.text()));
            case Node.Output output -> done(() -> print(output.value(), out));
            case Node.If choice -> choose(choice, out);
            case Node.For loop -> loop(loop, out);
            case Node.Break leave -> Flow.BREAK;
            case Node.Continue skip -> Flow.CONTINUE;
            case Node.Set set -> done(() -> scope.set(set.name(), evaluator.value(set.value()), set.reach()));
            case Node.Capture capture -> capture(capture);
            case Node.FilterSection section -> filterSection(section, out);
            case Node.Include include -> done(() -> include(include, out));
            case Node.Block block -> done(() -> block(block, out));
            case Node.Super parent -> done(() -> parentBlock(parent, out));
        };
    }

    private static Flow done(Runnable work) {
        work.run();
        return Flow.ON;
    }

    private void print(Expr expression, Output out) {
        Value value = evaluator.value(expression);
        try {
            if (escaping && isEscaped(expression)) {
                out.add(HtmlEscape.html(Printer.printed(value, meter), meter));
            } else {
                Printer.print(value, out);
            }
        } catch (TemplateError e) {
            throw e.at(expression.spot());
        }
    }

    /** What a macro rendered is escaped already, and what {@code safe} ends is said to be HTML. */
    private static boolean isEscaped(Expr expression) {
        return switch (expression) {
            case Expr.MacroCall call -> false;
            case Expr.Filtered filtered -> !filtered.name().equals(BuiltIns.SAFE);
            default -> true;
        };
    }

    private Flow choose(Node.If choice, Output out) {
        for (Node.Branch branch : choice.branches()) {
            if (evaluator.holds(branch.condition())) {
                return render(branch.body(), out);
            }
        }
        return render(choice.otherwise(), out);
    }

    private Flow loop(Node.For node, Output out) {
        Value container = evaluator.value(node.container());
        Loop loop = started(node, container);
        if (loop.isEmpty()) {
            return render(node.otherwise(), out);
        }
        scope.enterLoop(loop);
        boolean more = true;
        while (more) {
            countRound(node);
            Flow flow = render(node.body(), out);
            scope.nextRound();
            more = flow != Flow.BREAK && loop.advance();
        }
        scope.leave();
        return Flow.ON;
    }

    private void countRound(Node.For node) {
        try {
            meter.iterations(1);
        } catch (TemplateError e) {
            throw e.at(node.spot());
        }
    }

    private static Loop started(Node.For node, Value container) {
        try {
            return Loop.of(node, container, Written.of(node.container()));
        } catch (TemplateError e) {
            throw e.at(node.container().spot());
        }
    }

    private Flow capture(Node.Capture capture) {
        Output out = new Output(meter);
        Flow flow = render(capture.body(), out);
        Value value = Value.of(out.toString());
        for (Node.Call filter : capture.filters()) {
            value = evaluator.apply(filter, value);
        }
        scope.set(capture.name(), value, capture.reach());
        return flow;
    }

    private Flow filterSection(Node.FilterSection section, Output out) {
        Output inner = new Output(meter);
        Flow flow = render(section.body(), inner);
        Printer.print(evaluator.apply(section.filter(), Value.of(inner.toString())), out);
        return flow;
    }

    private void include(Node.Include include, Output out) {
        Optional<Template> found = include.names().stream()
                .flatMap(name -> library.find(name).stream())
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        enter(include.spot());
        scope.enterInclude(found.get(), include.spot());
        render(found.get().body(), out);
        scope.leave();
        meter.leave();
    }

    private void enter(Spot spot) {
        try {
            meter.enter();
        } catch (TemplateError e) {
            throw e.at(spot);
        }
    }

    private void block(Node.Block block, Output out) {
        enter(block.spot());
        render(blocks.enter(scope.template(), block).body(), out);
        blocks.leave();
        meter.leave();
    }

    private void parentBlock(Node.Super parent, Output out) {
        enter(parent.spot());
        render(blocks.enterParent(parent.spot()).body(), out);
        blocks.leave();
        meter.leave();
    }

    @Override
    public String render(Expr.MacroCall call, Map<String, Value> given) {
        Library.Home home = library.macro(call);
        Map<String, Value> arguments = new HashMap<>();
        for (Macro.Parameter parameter : home.macro().parameters()) {
            Value value = Optional.ofNullable(given.get(parameter.name()))
                    .or(parameter::standard)
                    .orElseThrow();
            arguments.put(parameter.name(), value);
        }
        enter(call.spot());
        scope.enterMacro(home.template(), call.spot(), arguments);
        Output out = new Output(meter);
        render(new ArrayList<>(home.macro().body()), out);
        scope.leave();
        meter.leave();
        return out.toString();
    }
}
