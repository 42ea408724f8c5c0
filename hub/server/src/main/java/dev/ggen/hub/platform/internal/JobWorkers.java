package dev.ggen.hub.platform.internal;

import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** The threads that work on jobs, also on those whose node died. */
@Component
final class JobWorkers implements SmartLifecycle {
    /** Jobs settle and read reports, which is heavy: one at a time on a node. */
    static final int WORKERS = 1;

    /** How often a node looks for jobs that nobody works on. */
    static final long LOOK_EVERY_MILLIS = 1_000;

    /** A job that took its node down this often isn't tried again. */
    static final int MOST_ATTEMPTS = 5;

    private static final int LOOKED_AT = 100;
    private static final long END_WITHIN_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

    private final JobTable table;
    private final DataSource source;
    private final Map<String, JobKind> kinds;
    private final ObservationRegistry observations;
    private final JobEnds ends;
    private final Semaphore poked = new Semaphore(0);

    /** Jobs whose last attempt here ended with the database's: that took no node down, so their next one isn't counted. */
    private final Set<UUID> lost = ConcurrentHashMap.newKeySet();

    private volatile boolean isRunning;
    private List<Thread> threads = List.of();

    JobWorkers(JobTable table, DataSource source, List<JobKind> kinds, ObservationRegistry observations, JobEnds ends) {
        this.observations = observations;
        this.ends = ends;
        this.table = table;
        this.source = source;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /** There is something to do. */
    void poke() {
        poked.release();
    }

    @Override
    public void start() {
        isRunning = true;
        threads = List.of(Thread.ofPlatform().name("job-worker").daemon().start(this::work));
    }

    @Override
    public void stop() {
        isRunning = false;
        poke();
        for (Thread thread : threads) {
            thread.interrupt();
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(END_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Is there somebody to work on jobs? */
    boolean isWorking() {
        return isRunning && threads.stream().allMatch(Thread::isAlive);
    }

    private void work() {
        while (isRunning) {
            try {
                table.unfinished(LOOKED_AT).forEach(this::tryOne);
                if (poked.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    poked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the database can't be asked for jobs; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOne(JobTable.Waiting waiting) {
        if (!isRunning) {
            return;
        }
        try {
            Optional<JobLock> lock = JobLock.tryTake(source, waiting.lockKey());
            if (lock.isPresent()) {
                holding(lock.get(), () -> take(waiting.id()).ifPresent(this::run));
                ends.tell();
            }
        } catch (SQLException e) {
            LOG.warn("the lock of job {} can't be held; trying again", waiting.id(), e);
        }
    }

    private Optional<JobTable.Taken> take(UUID id) {
        Optional<JobTable.Taken> taken = table.take(id, lost.contains(id) ? 0 : 1);
        lost.remove(id);
        return taken;
    }

    @SuppressWarnings("try") // held, not used
    private static void holding(JobLock lock, Runnable work) throws SQLException {
        try (lock) {
            work.run();
        }
    }

    private void run(JobTable.Taken job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            table.failed(job.id(), List.of(givenUp(job)));
            return;
        }
        try {
            table.done(job.id(), answer(job));
        } catch (Refused e) {
            table.failed(job.id(), e.findings());
        } catch (FindingsException e) {
            table.failed(job.id(), e.findings());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("job {} lost the database; it is tried again", job.id(), e);
            if (isOutage(e)) {
                lost.add(job.id());
            }
            pause();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("job {} of kind {} failed", job.id(), job.kind(), e);
            if (isRunning) {
                table.failed(job.id(), List.of(fault(job)));
            }
        }
    }

    /** Was the database away, rather than against what the job wrote? */
    private static boolean isOutage(RuntimeException thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof CannotCreateTransactionException;
    }

    private Json answer(JobTable.Taken job) {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("job-kind-unknown", "this version of the hub has no job \"" + job.kind() + "\""));
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable("job", job.id().toString())) {
            return Observation.createNotStarted("ggen.job", observations)
                    .lowCardinalityKeyValue("kind", job.kind())
                    .observe(() -> kind.run(job.viewer(), job.input(), new ThrottledProgress(table, job.id())));
        }
    }

    private static Finding givenUp(JobTable.Taken job) {
        return Finding.red(
                        "job-given-up", "the job " + job.kind() + " stopped " + MOST_ATTEMPTS + " times without ending")
                .withHint("nothing of it was kept; the log says where it stopped");
    }

    private static Finding fault(JobTable.Taken job) {
        return Finding.red("job-fault", "the job " + job.kind() + " failed by a fault of the hub's own")
                .withHint("nothing of it was kept; the log names it as job " + job.id());
    }
}
