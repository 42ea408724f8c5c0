package dev.ggen.rating.spark;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** How many tasks of a session have failed since it was begun. */
final class FailureCount extends SparkListener {
    private final SparkSession session;
    private final AtomicInteger failed = new AtomicInteger();

    private FailureCount(SparkSession session) {
        this.session = session;
    }

    static FailureCount in(SparkSession session) {
        FailureCount count = new FailureCount(session);
        session.sparkContext().addSparkListener(count);
        return count;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (!end.reason().equals(Success$.MODULE$)) {
            failed.incrementAndGet();
        }
    }

    /** Once everything that happened has been told. */
    int count() throws TimeoutException {
        session.sparkContext().listenerBus().waitUntilEmpty();
        return failed.get();
    }
}
