package dev.ggen.rating.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.rating.SparkRatingEngine;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tasks die in the middle of what they read or tell, and are run again: nothing counts twice, and nothing is left out. */
class FailedTasksTest {
    private static final int TOLD_BEFORE_FAILING = 20;
    private static final Delivery DELIVERY = Delivery.of(4711, 2000, 3);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static LocalSpark spark;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void tasksThatDieWhileTheyReadAreRunAgain() throws TimeoutException {
        FailureCount failures = FailureCount.in(spark.session());

        EngineAnswer said =
                EngineAnswer.of(new SparkRatingEngine(spark.job(lines -> dying(lines, 1), facts -> facts)), DELIVERY);

        assertEquals(duck(), said);
        assertTrue(failures.count() > 0);
    }

    @Test
    void tasksThatDieTwiceAfterTheyToldSomethingAreRunAgain() throws TimeoutException {
        FailureCount failures = FailureCount.in(spark.session());

        EngineAnswer said =
                EngineAnswer.of(new SparkRatingEngine(spark.job(lines -> lines, facts -> dying(facts, 2))), DELIVERY);

        assertEquals(duck(), said);
        assertTrue(failures.count() > 2);
    }

    @Test
    void aTaskThatDiesEachTimeEndsTheJob() {
        assertThrows(
                SparkException.class,
                () -> EngineAnswer.of(
                        new SparkRatingEngine(spark.job(lines -> dying(lines, 4), facts -> facts)), DELIVERY));
    }

    @Test
    void aSumBeyondSixtyFourBitsIsAnErrorInATaskAndBetweenTasks() {
        Total total = new Total();
        for (int i = 0; i < 3; i++) {
            total.add(Long.MAX_VALUE);
            total.add(Long.MIN_VALUE);
        }
        assertEquals(-3, (total.high() << 32) + total.low());
        Main.prepare(spark.session(), 2);
        Row most = RowFactory.create(Fact.SUM, 0, 0, 0, 0, null, Long.MAX_VALUE, 0L, 1L, 0L);
        Dataset<Row> facts = spark.session().createDataFrame(List.of(most, most), Fact.SCHEMA);

        Exception refused =
                assertThrows(Exception.class, () -> Answer.added(facts).collectAsList());

        assertTrue(String.valueOf(refused.getMessage()).contains("ARITHMETIC_OVERFLOW"), refused::toString);
    }

    private static EngineAnswer duck() {
        return EngineAnswer.of(new DuckRatingEngine(new RatingLimits(128, 2)), DELIVERY);
    }

    /** Each task fails in so many of its first attempts, after it has let some rows through. */
    private static Dataset<Row> dying(Dataset<Row> rows, int attempts) {
        return rows.mapPartitions(
                (MapPartitionsFunction<Row, Row>) partition ->
                        TaskContext.get().attemptNumber() < attempts ? new DyingIterator(partition) : partition,
                Encoders.row(rows.schema()));
    }

    private static final class DyingIterator implements Iterator<Row> {
        private final Iterator<Row> rows;
        private int told;

        private DyingIterator(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (++told > TOLD_BEFORE_FAILING) {
                throw new IllegalStateException("this attempt dies");
            }
            return rows.next();
        }
    }
}
