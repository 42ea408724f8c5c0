package dev.ggen.rating.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.rating.SparkRatingEngine;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** DuckDB and Spark say the same of anything that is delivered: digest, sums, control totals, repetitions, contradictions. */
class EnginesAgreeTest {
    @SuppressWarnings("NullAway.Init") // set before all tries
    private static LocalSpark spark;

    @BeforeContainer
    static void start() {
        spark = LocalSpark.start();
    }

    @AfterContainer
    static void stop() {
        spark.close();
    }

    @Property(tries = 15)
    void onWhatIsDelivered(
            @ForAll long seed, @ForAll @IntRange(max = 400) int rows, @ForAll @IntRange(min = 1, max = 5) int files) {
        Delivery delivery = Delivery.of(seed, rows, files);

        assertEquals(duck(delivery), spark(delivery));
    }

    @Property(tries = 5)
    void onWhatContradictsItself(@ForAll long seed, @ForAll @IntRange(min = 10, max = 400) int rows) {
        Delivery delivery = Delivery.of(seed, rows, 2).contradicted();

        EngineAnswer said = spark(delivery);
        assertEquals(duck(delivery), said);
        assertTrue(said.conflictCount() > 0);
        assertEquals(List.of(), said.sums());
    }

    private static EngineAnswer duck(Delivery delivery) {
        return EngineAnswer.of(new DuckRatingEngine(new RatingLimits(128, 2)), delivery);
    }

    private static EngineAnswer spark(Delivery delivery) {
        return EngineAnswer.of(new SparkRatingEngine(spark.job()), delivery);
    }
}
