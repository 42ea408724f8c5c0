package dev.ggen.hub.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens in every hub of the tests, and keeps what one thread asks of the database while somebody wants to know. */
@Component
final class AskedStatements implements ExecuteListenerProvider {
    private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();

    /** Whose statements are wanted, and those so far. */
    private record Wish(Thread thread, List<String> asked) {}

    /** What this work asks, in order, each statement with its values in it. */
    List<String> during(Runnable work) {
        List<String> asked = new ArrayList<>();
        wish.set(new Wish(Thread.currentThread(), asked));
        try {
            work.run();
        } finally {
            wish.set(null);
        }
        return asked;
    }

    @Override
    public ExecuteListener provide() {
        return new Listening(wish);
    }

    private static final class Listening implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final transient AtomicReference<@Nullable Wish> wish;

        Listening(AtomicReference<@Nullable Wish> wish) {
            this.wish = wish;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            Wish wanted = wish.get();
            Query query = context.query();
            if (wanted != null && query != null && Thread.currentThread().equals(wanted.thread())) {
                wanted.asked().add(context.dsl().renderInlined(query));
            }
        }
    }
}
