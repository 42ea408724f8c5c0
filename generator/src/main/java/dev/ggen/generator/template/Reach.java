package dev.ggen.generator.template;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the text that a template renders to can depend on, found without rendering. Never less than any rendering uses; sometimes
 * more, as when a branch isn't taken.
 *
 * <p>If none of it changed, the text is the same: the sources of {@code templates}, the absence of {@code absent}, the answers to
 * {@code calls}, and the members of the context that it {@link #reads}. For an incremental run:
 *
 * <pre>{@code
 * Reach reach = templates.reach("card.md.tera");
 * reach.templates();                      // [card.md.tera, macros.tera]
 * reach.reads("results");                 // true
 * reach.calls().getFirst().constants();   // {query=SELECT ?name WHERE …}
 * }</pre>
 *
 * @param templates the template itself and all that it includes, extends or imports, directly or through others
 * @param absent names that it would include if there were such a template
 * @param calls of functions of the host, in the order in which they are met, which is always the same
 * @param variables what it reads of the context
 */
public record Reach(
        SortedSet<String> templates, SortedSet<String> absent, List<HostCall> calls, ContextVariables variables) {

    public Reach {
        templates = Collections.unmodifiableSortedSet(new TreeSet<>(templates));
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        calls = List.copyOf(calls);
    }

    /** Whether it may look at this member of the context. */
    public boolean reads(String variable) {
        return switch (variables) {
            case ContextVariables.Named named -> named.names().contains(variable);
            case ContextVariables.All all -> true;
        };
    }

    /** What the calls of a function write out for an argument; nothing for a call that computes it. */
    public Stream<Value> constants(String function, String argument) {
        return calls.stream()
                .filter(call -> call.function().equals(function))
                .flatMap(call -> Stream.ofNullable(call.constants().get(argument)));
    }

    /** The variables of the context that a template reads. */
    public sealed interface ContextVariables {

        /** These and no others. */
        record Named(SortedSet<String> names) implements ContextVariables {
            public Named {
                names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            }
        }

        /** Whatever is there: the template prints the whole context. */
        record All() implements ContextVariables {}
    }

    /**
     * A call of a function of the host, as written.
     *
     * @param constants the arguments whose values are written out, by name
     * @param computed the arguments that only a rendering knows
     * @param place where the call stands
     */
    public record HostCall(
            String function, SortedMap<String, Value> constants, SortedSet<String> computed, Place place) {

        public HostCall {
            constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
            computed = Collections.unmodifiableSortedSet(new TreeSet<>(computed));
        }

        /** Whether the call's answer can be known before a rendering. */
        public boolean isConstant() {
            return computed.isEmpty();
        }

        static HostCall of(Expr.Call call) {
            TreeMap<String, Value> constants = new TreeMap<>();
            TreeSet<String> computed = new TreeSet<>();
            for (Expr.Argument argument : call.arguments()) {
                if (argument.value() instanceof Expr.Literal literal) {
                    constants.put(argument.name(), literal.value());
                } else {
                    computed.add(argument.name());
                }
            }
            return new HostCall(call.name(), constants, computed, call.spot().place());
        }
    }
}
