package dev.ggen.hub.platform.internal;

import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions whose first statement tells the database whose they are; its row policies do the rest. */
@Component
final class ScopedTransactions implements Transactions {
    /** Every transaction begins with it, so it goes to the driver as it stands: nothing is composed. */
    private static final String TELL = "SELECT set_config('ggen.scope', ?, true), set_config('ggen.partner', ?, true),"
            + " set_config('ggen.user', ?, true)";

    private final JdbcTemplate database;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    ScopedTransactions(DataSource source, PlatformTransactionManager manager) {
        this.database = new JdbcTemplate(source);
        this.reading = new TransactionTemplate(manager);
        this.writing = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    /** Whose the running transaction is. */
    private record Running(Scope scope, UUID user, boolean mayWrite) {}

    @Override
    public <T> T read(Viewer viewer, Supplier<T> work) {
        return within(viewer, false, work);
    }

    @Override
    public <T> T write(Viewer viewer, Supplier<T> work) {
        return within(viewer, true, work);
    }

    private <T> T within(Viewer viewer, boolean mayWrite, Supplier<T> work) {
        Running asked = new Running(viewer.scope(), viewer.user(), mayWrite);
        Running running = running();
        if (running == null) {
            TransactionTemplate template = mayWrite ? writing : reading;
            return Objects.requireNonNull(template.execute(status -> seeing(asked, null, work)));
        }
        requireSame(running, asked);
        return work.get();
    }

    private static void requireSame(Running running, Running asked) {
        boolean widened = running.scope() instanceof Scope.OfSystem;
        if (!widened && !running.scope().equals(asked.scope())) {
            throw new IllegalStateException("a transaction of " + running.scope() + " was entered as " + asked.scope());
        }
        if (asked.mayWrite() && !running.mayWrite()) {
            throw new IllegalStateException("a writing call stands in a reading transaction");
        }
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        Running running = running();
        if (running == null) {
            throw new IllegalStateException("only a running transaction can be widened");
        }
        return seeing(new Running(new Scope.OfSystem(), running.user(), running.mayWrite()), running, work);
    }

    /** Whatever fails, telling the database included, the thread ends as it began: it does other work afterwards. */
    private <T> T seeing(Running next, @Nullable Running before, Supplier<T> work) {
        bind(next);
        try {
            tell(next);
            T result = work.get();
            if (before != null) {
                tell(before);
            }
            return result;
        } finally {
            bind(before);
        }
    }

    private void bind(@Nullable Running running) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (running != null) {
            TransactionSynchronizationManager.bindResource(this, running);
        }
    }

    private @Nullable Running running() {
        return (Running) TransactionSynchronizationManager.getResource(this);
    }

    private void tell(Running running) {
        String scope = switch (running.scope()) {
            case Scope.Vendor() -> "vendor";
            case Scope.OfPartner(var _) -> "partner";
            case Scope.OfSystem() -> "system";
        };
        String partner = running.scope() instanceof Scope.OfPartner(String own) ? own : "";
        database.query(TELL, row -> {}, scope, partner, running.user().toString());
    }

    @Override
    public void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
