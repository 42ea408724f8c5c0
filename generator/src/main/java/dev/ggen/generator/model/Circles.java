package dev.ggen.generator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Groups what leads to itself along edges (Tarjan's strongly connected components, without recursion). A group comes after those to which
 * it leads.
 */
final class Circles<K> {
    private final Map<K, ? extends Collection<K>> edges;
    private final Map<K, Integer> groupOf = new HashMap<>();
    private final List<List<K>> groups = new ArrayList<>();
    private final Map<K, Integer> index = new HashMap<>();
    private final Map<K, Integer> low = new HashMap<>();
    private final Deque<K> path = new ArrayDeque<>();

    /** @param nodes in the order in which they are walked, which decides the order of groups that nothing else does */
    Circles(Collection<K> nodes, Map<K, ? extends Collection<K>> edges) {
        this.edges = edges;
        for (K node : nodes) {
            if (!index.containsKey(node)) {
                walk(node);
            }
        }
    }

    private record Visit<K>(K node, Iterator<K> next) {}

    private void walk(K start) {
        Deque<Visit<K>> visits = new ArrayDeque<>();
        visits.push(enter(start));
        while (!visits.isEmpty()) {
            Visit<K> visit = visits.peek();
            if (visit.next().hasNext()) {
                K next = visit.next().next();
                if (!index.containsKey(next)) {
                    visits.push(enter(next));
                } else if (!groupOf.containsKey(next)) {
                    low.merge(visit.node(), index.getOrDefault(next, 0), Math::min);
                }
            } else {
                visits.pop();
                leave(visit.node());
                if (!visits.isEmpty()) {
                    low.merge(visits.peek().node(), low.getOrDefault(visit.node(), 0), Math::min);
                }
            }
        }
    }

    private Visit<K> enter(K node) {
        int number = index.size();
        index.put(node, number);
        low.put(node, number);
        path.push(node);
        return new Visit<>(node, targets(node).iterator());
    }

    private Collection<K> targets(K node) {
        Collection<K> targets = edges.get(node);
        return targets == null ? List.of() : targets;
    }

    private void leave(K node) {
        if (!Known.in(low, node).equals(Known.in(index, node))) {
            return;
        }
        List<K> group = new ArrayList<>();
        K member;
        do {
            member = path.pop();
            group.add(member);
            groupOf.put(member, groups.size());
        } while (!member.equals(node));
        groups.add(group);
    }

    List<List<K>> groups() {
        return List.copyOf(groups);
    }

    /** Whether one leads to the other and back; of one and itself, whether it leads to itself. */
    boolean areTogether(K one, K other) {
        return one.equals(other)
                ? targets(one).contains(one)
                        || groups.get(Known.in(groupOf, one)).size() > 1
                : groupOf.containsKey(one) && Known.in(groupOf, one).equals(groupOf.get(other));
    }
}
