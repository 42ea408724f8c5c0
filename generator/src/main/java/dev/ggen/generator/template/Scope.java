package dev.ggen.generator.template;

import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The variables that can be seen, innermost first: loops, an include, a macro or the template, and the context under all. */
final class Scope {
    private static final int SHOWN_CALLS = 5;

    private final Value.Obj context;
    private final List<Frame> frames = new ArrayList<>();
    private @Nullable Trail trail;

    Scope(Value.Obj context, Template template) {
        this.context = context;
        frames.add(new Frame(Kind.TEMPLATE, template, null, null));
    }

    enum Kind {
        TEMPLATE,
        INCLUDE,
        MACRO,
        BLOCK,
        LOOP
    }

    /** @param calledFrom where an include, macro or block was called */
    record Frame(
            Kind kind,
            Template template,
            @Nullable Loop loop,
            @Nullable Spot calledFrom,
            Map<String, Value> variables) {
        Frame(Kind kind, Template template, @Nullable Loop loop, @Nullable Spot calledFrom) {
            this(kind, template, loop, calledFrom, new HashMap<>());
        }
    }

    int depth() {
        return frames.size();
    }

    Template template() {
        return frames.getLast().template();
    }

    void enterLoop(Loop loop) {
        enter(new Frame(Kind.LOOP, template(), loop, null));
    }

    void enterInclude(Template included, Spot calledFrom) {
        enter(new Frame(Kind.INCLUDE, included, null, calledFrom));
    }

    void enterMacro(Template home, Spot calledFrom, Map<String, Value> arguments) {
        enter(new Frame(Kind.MACRO, home, null, calledFrom, new HashMap<>(arguments)));
    }

    /**
     * A block has no variables of its own: what it sets lasts.
     *
     * @param calledFrom where another template has it replaced; null for one that stands where it is rendered
     */
    void enterBlock(@Nullable Spot calledFrom) {
        enter(new Frame(Kind.BLOCK, template(), null, calledFrom));
    }

    private void enter(Frame frame) {
        frames.add(frame);
        trail = null;
    }

    void leave() {
        frames.removeLast();
        trail = null;
    }

    /** Forgets what the last round of the innermost loop assigned. */
    void nextRound() {
        frames.getLast().variables().clear();
        trail = null;
    }

    @Nullable
    Value find(String name) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            Value found = frame.variables().get(name);
            Loop loop = frame.loop();
            if (found == null && loop != null) {
                found = loop.find(name);
            }
            if (found != null) {
                return found;
            }
            if (frame.kind() == Kind.MACRO) {
                break;
            }
        }
        return context.members().get(name);
    }

    void set(String name, Value value, Node.Reach reach) {
        int at = frames.size() - 1;
        while (passes(frames.get(at).kind(), reach)) {
            at--;
        }
        frames.get(at).variables().put(name, value);
    }

    private static boolean passes(Kind kind, Node.Reach reach) {
        return kind == Kind.BLOCK || (kind == Kind.LOOP && reach == Node.Reach.OUTSIDE_LOOPS);
    }

    /** All variables by name; in a macro, its own alone. */
    Value.Obj visible() {
        TreeMap<String, Value> visible = new TreeMap<>(CodePoints::compare);
        visible.putAll(context.members());
        for (Frame frame : frames) {
            if (frame.kind() == Kind.MACRO) {
                visible.clear();
            }
            Loop loop = frame.loop();
            if (loop != null) {
                visible.putAll(loop.variables());
            }
            visible.putAll(frame.variables());
        }
        return new Value.Obj(visible);
    }

    /** Names that could have been meant. */
    Set<String> names() {
        TreeSet<String> names = new TreeSet<>(context.members().keySet());
        for (Frame frame : frames.reversed()) {
            names.addAll(frame.variables().keySet());
            Loop loop = frame.loop();
            if (loop != null) {
                names.addAll(loop.names());
            }
            if (frame.kind() == Kind.MACRO) {
                break;
            }
        }
        return names;
    }

    /** Which round of which loops is running, for a message; empty outside loops. */
    String circumstances() {
        StringBuilder said = new StringBuilder();
        for (Frame frame : frames) {
            Loop loop = frame.loop();
            if (loop != null) {
                said.append(' ').append(loop.said());
            }
        }
        return said.toString();
    }

    /** The calls that led here, last first. */
    List<Place> calls() {
        return callSpots().map(Spot::place).distinct().limit(SHOWN_CALLS).toList();
    }

    private Stream<Spot> callSpots() {
        return frames.reversed().stream().flatMap(frame -> Stream.ofNullable(frame.calledFrom()));
    }

    /** What led here; the same object as long as that stays the same. */
    Trail trail() {
        Trail now = trail;
        if (now == null) {
            List<Lineage.Round> rounds = frames.stream()
                    .flatMap(frame -> Stream.ofNullable(frame.loop()))
                    .map(Loop::now)
                    .toList();
            now = new Trail(callSpots().toList(), rounds);
            trail = now;
        }
        return now;
    }
}
