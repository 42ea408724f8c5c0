package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The cases of the language, broken at random: each ends in text or findings, soon and always the same, on a small stack; tracing
 * changes nothing; and what {@link Reach} doesn't name of the context makes no difference.
 *
 * <p>{@code -Dggen.fuzz} says how many, {@code -Dggen.seed} from which seed.
 */
@Timeout(600)
class MutatedTemplatesTest {
    private static final int TRIES = Integer.getInteger("ggen.fuzz", 2500);
    private static final long SEED = Long.getLong("ggen.seed", 20_260_901);
    private static final Limits TIGHT = new Limits(20_000, 2_000, 24, 100_000);
    private static final Settings SETTINGS = Settings.STANDARD.with(TIGHT);
    private static final long SMALL_STACK = 512 * 1024;

    @Test
    void mutatedTemplatesEndInTextOrFindings() throws Exception {
        List<TemplateCase> corpus = TemplateCasesTest.folders().stream()
                .map(TemplateCase::new)
                .filter(one -> !one.folder().toString().contains("/limits/"))
                .toList();
        onASmallStack(() -> {
            for (long seed = SEED; seed < SEED + TRIES; seed++) {
                tried(corpus, seed);
            }
        });
    }

    private static void tried(List<TemplateCase> corpus, long seed) {
        Random random = new Random(seed);
        TemplateCase one = corpus.get(random.nextInt(corpus.size()));
        Mutations mutations = new Mutations(random, corpus);
        Map<String, String> sources = mutations.sources(one.sources());
        Value.Obj context = mutations.context(one.context());
        try {
            isSound(sources, one.main(), context);
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + ", " + sources + " with " + Glimpse.of(context), e);
        }
    }

    private static void isSound(Map<String, String> sources, String main, Value.Obj context) {
        String outcome = outcome(sources, main, context);
        assertEquals(outcome, outcome(sources, main, context));
        try {
            Templates templates = Templates.compile(sources, SETTINGS);
            Value.Obj seen = onlyWhatIsRead(templates.reach(main), context);
            Lineage.Traced traced = templates.trace(main, seen);
            assertEquals(outcome, traced.text(), "what isn't in reach makes no difference, and tracing none");
            assertEquals(
                    traced.text(),
                    traced.lineage().pieces().map(Lineage.Piece::text).collect(Collectors.joining()));
        } catch (FindingsException e) {
            assertTrue(
                    outcome.startsWith("findings "),
                    () -> "tracing found " + e.findings() + " and rendering " + outcome);
        }
    }

    private static Value.Obj onlyWhatIsRead(Reach reach, Value.Obj context) {
        LinkedHashMap<String, Value> read = new LinkedHashMap<>();
        context.members().forEach((name, value) -> {
            if (reach.reads(name)) {
                read.put(name, value);
            }
        });
        return new Value.Obj(read);
    }

    private static String outcome(Map<String, String> sources, String main, Value.Obj context) {
        try {
            return Templates.compile(sources, SETTINGS).render(main, context);
        } catch (FindingsException e) {
            e.findings().forEach(MutatedTemplatesTest::isWellSaid);
            return "findings " + e.findings();
        }
    }

    private static void isWellSaid(Finding finding) {
        assertFalse(finding.places().isEmpty(), () -> "a place: " + finding);
        assertFalse(finding.message().contains("too deep to be rendered"), "the stack decided, not a limit");
        assertTrue(
                (finding.message() + finding.allowed() + finding.hint()).chars().noneMatch(Character::isISOControl),
                () -> "no control characters: " + finding);
        finding.places().forEach(SourceLine::withCaret);
    }

    @Test
    void whatIsNestedToTheLimitNeedsNoLargeStack() throws Exception {
        String deep =
                "{% macro m(n) %}" + "{% if n %}".repeat(12) + "{{ " + "(".repeat(2) + "1 + self::m(n=n-1) | length"
                        + ")".repeat(2) + " }}" + "{% endif %}".repeat(12) + "{% endmacro %}{{ self::m(n=100) }}";
        onASmallStack(() -> {
            String found = outcome(new TreeMap<>(Map.of("t", deep)), "t", Value.Obj.EMPTY);
            assertTrue(
                    found.contains("limit `depth`") || found.contains("deep, macros and includes counted in"), found);
        });
    }

    private static void onASmallStack(Runnable work) throws InterruptedException {
        Throwable[] failed = new Throwable[1];
        Thread thread = new Thread(null, work, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((where, error) -> failed[0] = error);
        thread.start();
        thread.join();
        if (failed[0] != null) {
            throw new AssertionError(failed[0].getMessage(), failed[0]);
        }
    }

    /** Kept apart so that an unreadable corpus isn't taken for a hostile one. */
    @Test
    void thereIsACorpus() throws IOException {
        assertTrue(TemplateCasesTest.folders().size() > 100);
    }
}
