package dev.ggen.generator.plan;

import dev.ggen.generator.query.RowOrder;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The queries that a template asks by itself while one text is rendered. For one thread. */
final class OwnQueries {
    /** How many are told apart. */
    static final int MOST = 200;

    /** Stands for more of them; no query is it, so that nothing is known of the facts that it looks at. */
    private static final String ANY = "";

    private static final ScopedValue<OwnQueries> OPEN = ScopedValue.newInstance();

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<RowOrder> orders = EnumSet.noneOf(RowOrder.class);

    /** Does the work, and remembers what is asked meanwhile. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(OPEN, this).call(work::get);
    }

    static void noteText(String query) {
        if (OPEN.isBound()) {
            Set<String> texts = OPEN.get().texts;
            texts.add(texts.size() < MOST || texts.contains(query) ? query : ANY);
        }
    }

    static void noteOrder(RowOrder order) {
        if (OPEN.isBound()) {
            OPEN.get().orders.add(order);
        }
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    Set<RowOrder> orders() {
        return orders;
    }
}
