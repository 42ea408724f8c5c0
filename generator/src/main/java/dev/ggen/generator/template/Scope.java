package dev.ggen.generator.template;

import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The variables that can be seen, innermost first: loops, an include, a macro or the template, and the context under all. */
final class Scope {
    private static final int SHOWN_CALLS = 5;

    private final Value.Obj context;
    private final List<Frame> frames = new ArrayList<>();

    Scope(Value.Obj context, Template template) {
        this.context = context;
        frames.add(new Frame(Kind.TEMPLATE, template, null, null));
    }

    enum Kind {
        TEMPLATE,
        INCLUDE,
        MACRO,
        LOOP
    }

    /** @param calledFrom where an include or macro was called */
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

    Template template() {
        return frames.getLast().template();
    }

    void enterLoop(Loop loop) {
        frames.add(new Frame(Kind.LOOP, template(), loop, null));
    }

    void enterInclude(Template included, Spot calledFrom) {
        frames.add(new Frame(Kind.INCLUDE, included, null, calledFrom));
    }

    void enterMacro(Template home, Spot calledFrom, Map<String, Value> arguments) {
        frames.add(new Frame(Kind.MACRO, home, null, calledFrom, new HashMap<>(arguments)));
    }

    void leave() {
        frames.removeLast();
    }

    /** Forgets what the last round of the innermost loop assigned. */
    void nextRound() {
        frames.getLast().variables().clear();
    }

    @Nullable
    Value find(String name) {
        for (Frame frame : frames.reversed()) {
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
        while (reach == Node.Reach.OUTSIDE_LOOPS && frames.get(at).kind() == Kind.LOOP) {
            at--;
        }
        frames.get(at).variables().put(name, value);
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
                said.append(" In row ")
                        .append(loop.round())
                        .append(" of `")
                        .append(loop.over())
                        .append("`.");
            }
        }
        return said.toString();
    }

    /** The calls that led here, last first. */
    List<Place> calls() {
        List<Place> places = new ArrayList<>();
        for (Frame frame : frames.reversed()) {
            Spot calledFrom = frame.calledFrom();
            if (calledFrom != null) {
                places.add(calledFrom.place());
            }
        }
        return places.stream().distinct().limit(SHOWN_CALLS).toList();
    }
}
