package dev.ggen.generator.plan;

import dev.ggen.generator.query.GraphDigests;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QueryFootprint;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.spec.Specification;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was found out about one specification, so that it is found out once. Safe for any number of threads. */
final class AnswerShelf {
    /** Rows that are kept; what is asked beyond them is asked again. */
    static final int MOST_ROWS = 100_000;

    private final GraphDigests digests;
    private final Map<QuerySource, QueryFootprint> footprints = new ConcurrentHashMap<>();
    private final Map<QuerySource, Rows> answers = new ConcurrentHashMap<>();
    private final AtomicReference<ReadModelValues> model = new AtomicReference<>();
    private final AtomicInteger rows = new AtomicInteger();

    AnswerShelf(Specification specification) {
        this.digests = new GraphDigests(specification);
    }

    Rows rows(Query query, Function<Query, Rows> asking) {
        Rows kept = answers.get(query.source());
        if (kept != null) {
            return kept;
        }
        Rows answer = asking.apply(query);
        int size = 1 + answer.rows().size();
        if (rows.addAndGet(size) <= MOST_ROWS) {
            answers.put(query.source(), answer);
        } else {
            rows.addAndGet(-size);
        }
        return answer;
    }

    synchronized ReadModelValues model(Supplier<ReadModelValues> reading) {
        ReadModelValues known = model.get();
        if (known == null) {
            known = reading.get();
            model.set(known);
        }
        return known;
    }

    /** None when nobody asked for the model. */
    List<Finding> modelFindings() {
        ReadModelValues known = model.get();
        return known == null ? List.of() : known.findings();
    }

    QueryFootprint footprint(QuerySource query, Function<QuerySource, QueryFootprint> finding) {
        return footprints.computeIfAbsent(query, finding);
    }

    Digest facts(Collection<QueryFootprint> footprints) {
        return digests.of(QueryFootprint.ofAll(footprints));
    }
}
