package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
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
    private final Tracing tracing;

    Renderer(Library library, Settings settings, Template template, Value.Obj context, Tracing.Mode mode) {
        this.library = library;
        this.escaping = settings.escaping().appliesTo(template.name());
        this.scope = new Scope(context, template);
        this.meter = new Meter(settings.limits());
        this.tracing = Tracing.of(mode, scope);
        this.evaluator = new Evaluator(scope, meter, settings.functions(), tracing, this);
        this.blocks = new Blocks(library);
    }

    /** What comes of a node: on to the next, or out of the loop's round. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    Output render() {
        Output out = tracing.output(meter);
        render(library.lineage(scope.template()).getLast().body(), out);
        return out;
    }

    /** The finding for an error that ended this rendering. */
    Finding finding(TemplateError error) {
        return error.during(scope.circumstances()).finding(scope.calls());
    }

    private Flow render(List<Node> nodes, Output out) {
        meter.nest();
        Flow flow = Flow.ON;
        for (int i = 0; i < nodes.size() && flow == Flow.ON; i++) {
            meter.step();
            flow = render(nodes.get(i), out);
        }
        meter.unnest();
        return flow;
    }

    private Flow render(Node node, Output out) {
        return switch (node) {
            case Node.Text text -> text(text, out);
            case Node.Output output -> print(output, out);
            case Node.If choice -> choose(choice, out);
            case Node.For loop -> loop(loop, out);
            case Node.Break leave -> Flow.BREAK;
            case Node.Continue skip -> Flow.CONTINUE;
            case Node.Set set -> set(set);
            case Node.Capture capture -> capture(capture);
            case Node.FilterSection section -> filterSection(section, out);
            case Node.Include include -> include(include, out);
            case Node.Block block -> block(block.spot(), blocks.enter(scope.template(), block), out);
            case Node.Super parent -> block(parent.spot(), blocks.enterParent(parent.spot()), out);
        };
    }

    private Flow text(Node.Text text, Output out) {
        try {
            out.add(text.text());
        } catch (TemplateError e) {
            throw e.at(text.spot());
        }
        tracing.wrote(text, out);
        return Flow.ON;
    }

    private Flow set(Node.Set set) {
        scope.set(set.name(), evaluator.value(set.value()), set.reach());
        return Flow.ON;
    }

    private Flow print(Node.Output output, Output out) {
        Expr expression = output.value();
        Value value = evaluator.value(expression);
        try {
            if (value instanceof Value.Str || (escaping && isEscaped(expression))) {
                String printed = Printer.printed(value, meter);
                String written = escaping && isEscaped(expression) ? HtmlEscape.html(printed, meter) : printed;
                out.add(written);
                tracing.wrote(output, value, written, out);
            } else {
                Printer.print(value, out);
                tracing.wrote(output, out);
            }
            return Flow.ON;
        } catch (TemplateError e) {
            throw e.at(expression.spot());
        }
    }

    /** What a macro rendered is escaped already, what {@code safe} ends is said to be HTML, and the whole context is JSON. */
    private static boolean isEscaped(Expr expression) {
        return switch (expression) {
            case Expr.MacroCall call -> false;
            case Expr.Path path -> !Variables.isContext(path);
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
        Output out = tracing.output(meter);
        Flow flow = render(capture.body(), out);
        Value value = tracing.made(out);
        for (Node.Call filter : capture.filters()) {
            value = evaluator.apply(filter, value);
        }
        scope.set(capture.name(), value, capture.reach());
        return flow;
    }

    private Flow filterSection(Node.FilterSection section, Output out) {
        Output inner = tracing.output(meter);
        Flow flow = render(section.body(), inner);
        Value filtered = evaluator.apply(section.filter(), tracing.made(inner));
        try {
            String printed = Printer.printed(filtered, meter);
            out.add(printed);
            Spot spot = section.filter().spot();
            tracing.wrote(new Node.Output(new Expr.Literal(filtered, spot), spot), filtered, printed, out);
        } catch (TemplateError e) {
            throw e.at(section.filter().spot());
        }
        return flow;
    }

    private Flow include(Node.Include include, Output out) {
        Optional<Template> found = include.names().stream()
                .flatMap(name -> library.find(name).stream())
                .findFirst();
        if (found.isEmpty()) {
            return Flow.ON;
        }
        enter(include.spot());
        scope.enterInclude(found.get(), include.spot());
        render(found.get().body(), out);
        scope.leave();
        meter.leave();
        return Flow.ON;
    }

    private void enter(Spot spot) {
        try {
            meter.enter();
        } catch (TemplateError e) {
            throw e.at(spot);
        }
    }

    private Flow block(Spot calledFrom, Node.Block block, Output out) {
        enter(calledFrom);
        scope.enterBlock(calledFrom.equals(block.spot()) ? null : calledFrom);
        render(block.body(), out);
        scope.leave();
        blocks.leave();
        meter.leave();
        return Flow.ON;
    }

    @Override
    public Value render(Expr.MacroCall call, Map<String, Value> given) {
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
        Output out = tracing.output(meter);
        render(home.macro().body(), out);
        scope.leave();
        meter.leave();
        return tracing.made(out);
    }
}
