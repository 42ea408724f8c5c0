package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.Match.Edges;
import dev.ggen.generator.plan.Match.Kind;
import dev.ggen.generator.plan.Match.LetterCase;
import dev.ggen.generator.plan.Match.Occurrence;
import dev.ggen.generator.plan.Match.Scope;
import dev.ggen.generator.plan.Placing.Backup;
import dev.ggen.generator.plan.Placing.Guard;
import dev.ggen.generator.plan.Placing.Slot;
import dev.ggen.generator.plan.Placing.Way;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final String HOST = "[a]\none = 1\n[b]\none = 2\n";

    private static Outcome placed(Placing placing, String made, There there) {
        return RenderedFile.of("f", made, placing, Place.ofFile("t")).placed(there);
    }

    private static There there(String text) {
        return There.of(Bytes.of(text));
    }

    private static There madeAs(String made, String text) {
        return new There(Optional.of(Bytes.of(text)), Optional.of(Bytes.of(made).digest()));
    }

    private static Placing guarded(Guard guard) {
        return new Placing(List.of(guard), new Way.Overwrite(), Backup.NONE);
    }

    private static Placing inject(Slot slot) {
        return new Placing(List.of(), new Way.Inject(slot), Backup.NONE);
    }

    private static String written(Outcome outcome) {
        return assertInstanceOf(Outcome.Write.class, outcome).bytes().text();
    }

    private static String refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome)
                .findings()
                .getFirst()
                .message();
    }

    private static Match nth(String pattern, int number) {
        return new Match(pattern, Kind.CONTAINS, Scope.LINE, Occurrence.NTH, number, LetterCase.COUNTS, Edges.KEPT);
    }

    @Test
    void creatingLeavesAloneWhatIsThere() {
        assertEquals("new", written(placed(Placing.CREATE, "new", There.NOTHING)));
        Outcome.LeftAlone alone =
                assertInstanceOf(Outcome.LeftAlone.class, placed(Placing.CREATE, "new", there("old")));
        assertEquals("new", alone.stated().text());
        assertInstanceOf(Outcome.Same.class, placed(Placing.CREATE, "new", there("new")));
    }

    @Test
    void overwritingReplacesWhatDiffers() {
        assertEquals("new", written(placed(Placing.OVERWRITE, "new", there("old"))));
        assertInstanceOf(Outcome.Same.class, placed(Placing.OVERWRITE, "new", there("new")));
    }

    @Test
    void aBackupIsKeptOfWhatIsReplacedOnly() {
        Placing kept = new Placing(List.of(), new Way.Overwrite(), Backup.KEPT);
        Outcome.Write replaced = assertInstanceOf(Outcome.Write.class, placed(kept, "new", there("old")));
        assertEquals(Optional.of("f.bak"), replaced.backup());
        Outcome.Write first = assertInstanceOf(Outcome.Write.class, placed(kept, "new", There.NOTHING));
        assertEquals(Optional.empty(), first.backup());
    }

    @Test
    void whatNobodyMadeIsNotReplacedUnasked() {
        Placing careful = new Placing(List.of(), new Way.RefuseOther(), Backup.NONE);
        assertTrue(refused(placed(careful, "new", there("old"))).contains("is there already"));
        assertInstanceOf(Outcome.Same.class, placed(careful, "new", there("new")));
        assertEquals("new", written(placed(careful, "new", There.NOTHING)));
    }

    @Test
    void whatWasMadeAndNotEditedIsReplacedWithoutForce() {
        Placing careful = new Placing(List.of(), new Way.RefuseOther(), Backup.NONE);
        assertEquals("new", written(placed(careful, "new", madeAs("old", "old"))));
        assertTrue(refused(placed(careful, "new", madeAs("old", "edited"))).contains("is there already"));
    }

    @Test
    void guardsLeaveThePlaceAlone() {
        assertInstanceOf(Outcome.LeftAlone.class, placed(guarded(new Guard.Exists()), "new", there("old")));
        assertEquals("new", written(placed(guarded(new Guard.Exists()), "new", There.NOTHING)));
        Guard contains = new Guard.Contains(Match.of("serde =", Scope.FILE));
        assertInstanceOf(Outcome.LeftAlone.class, placed(guarded(contains), "new", there("a\nserde = 1\n")));
        assertEquals("new", written(placed(guarded(contains), "new", there("a\nserde-json = 1\n"))));
    }

    @Test
    void aFrozenFileThatWouldDifferIsNoticed() {
        Outcome.LeftAlone alone =
                assertInstanceOf(Outcome.LeftAlone.class, placed(guarded(new Guard.Frozen()), "new", there("old")));
        assertEquals("placing-frozen", alone.notice().orElseThrow().id());
        assertInstanceOf(Outcome.Same.class, placed(guarded(new Guard.Frozen()), "new", there("new")));
        assertEquals("new", written(placed(guarded(new Guard.Frozen()), "new", There.NOTHING)));
    }

    @Test
    void anEditedFileIsLeftAloneWhenItIsFrozenThen() {
        Placing frozen = guarded(new Guard.Edited());
        assertInstanceOf(Outcome.LeftAlone.class, placed(frozen, "new", madeAs("old", "edited")));
        assertEquals("new", written(placed(frozen, "new", madeAs("old", "old"))));
        assertEquals("new", written(placed(frozen, "new", there("nobody knows"))));
    }

    @Test
    void mergingKeepsWhatPeopleWrote() {
        assertEquals(
                "<<<<<<< GENERATED\nmade\n=======\n>>>>>>> MANUAL\n",
                written(placed(Placing.MERGE, "made", There.NOTHING)));
        String there = "head\n<<<<<<< GENERATED\nold\n=======\n mine \n>>>>>>> MANUAL\ntail";
        assertEquals(
                "head\n<<<<<<< GENERATED\nmade\n=======\n mine \n>>>>>>> MANUAL\ntail",
                written(placed(Placing.MERGE, "made\n", there(there))));
        assertInstanceOf(Outcome.Same.class, placed(Placing.MERGE, "old", there(there)));
    }

    @Test
    void aFileThatCantBeMergedIsNotTouched() {
        assertTrue(refused(placed(Placing.MERGE, "made", there("mine"))).contains("merge marker"));
        String twice = "<<<<<<< GENERATED\n=======\n=======\n>>>>>>> MANUAL\n";
        assertTrue(refused(placed(Placing.MERGE, "made", there(twice))).contains("merge marker"));
        String order = "=======\n<<<<<<< GENERATED\n>>>>>>> MANUAL\n";
        assertTrue(refused(placed(Placing.MERGE, "made", there(order))).contains("merge marker"));
        assertTrue(
                refused(placed(Placing.MERGE, "a\n=======\nb", There.NOTHING)).contains("merge marker"));
    }

    @Test
    void linesAreInjectedWhereTheyBelong() {
        assertEquals(HOST + "x\n", written(placed(inject(new Slot.End()), "x", there(HOST))));
        assertEquals("x\ny\n" + HOST, written(placed(inject(new Slot.Line(1)), "x\ny\n", there(HOST))));
        assertEquals(HOST + "x\n", written(placed(inject(new Slot.Line(5)), "x", there(HOST))));
        assertEquals(
                "[a]\none = 1\nx\n[b]\none = 2\n",
                written(placed(inject(new Slot.Before(Match.of("[b]", Scope.LINE))), "x\n", there(HOST))));
        assertEquals(
                "[a]\none = 1\n[b]\nx\none = 2\n",
                written(placed(inject(new Slot.After(Match.of("[b]", Scope.LINE))), "x\n", there(HOST))));
    }

    @Test
    void injectingTwiceChangesNothing() {
        for (Slot slot : List.of(
                new Slot.End(),
                new Slot.Line(2),
                new Slot.Before(Match.of("[b]", Scope.LINE)),
                new Slot.After(nth("one", 2)))) {
            String once = written(placed(inject(slot), "x\ny\n", there(HOST)));
            assertInstanceOf(Outcome.Same.class, placed(inject(slot), "x\ny\n", there(once)), slot.toString());
        }
    }

    @Test
    void theFilesOwnLineEndsAreKept() {
        assertEquals("a\r\nx\r\nb", written(placed(inject(new Slot.Line(2)), "x\n", there("a\r\nb"))));
        assertEquals("a\nb\nx", written(placed(inject(new Slot.End()), "x\n", there("a\nb"))));
        assertEquals("x\n", written(placed(inject(new Slot.End()), "x\n", there(""))));
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        assertTrue(refused(placed(inject(new Slot.End()), "x", There.NOTHING)).contains("no file `f`"));
        assertTrue(refused(placed(inject(new Slot.Line(6)), "x", there(HOST))).contains("no place 6"));
        assertTrue(refused(placed(inject(new Slot.Line(0)), "x", there(HOST))).contains("no place 0"));
        assertTrue(refused(placed(inject(new Slot.After(nth("one", 3))), "x", there(HOST)))
                .contains("2 times only"));
        Match unique = new Match("one", Kind.CONTAINS, Scope.LINE, Occurrence.UNIQUE, 1, LetterCase.COUNTS, Edges.KEPT);
        assertTrue(refused(placed(inject(new Slot.After(unique)), "x", there(HOST)))
                .contains("2 times"));
        Match broken = new Match("(", Kind.REGEX, Scope.LINE, Occurrence.FIRST, 1, LetterCase.COUNTS, Edges.KEPT);
        assertTrue(refused(placed(inject(new Slot.After(broken)), "x", there(HOST)))
                .contains("no regular expression"));
    }

    @Test
    void matchesFollowTheirRules() {
        ExistingText text = ExistingText.of("  One\nbc\ncb\none\n");
        assertEquals(new Match.Found(3, 3), Match.of("one", Scope.LINE).find(text));
        assertEquals(new Match.Found(1, 2), Match.of("c\nc", Scope.FILE).find(text));
        assertEquals(
                new Match.Found(0, 0),
                new Match("one", Kind.EXACT, Scope.LINE, Occurrence.FIRST, 1, LetterCase.IGNORED, Edges.TRIMMED)
                        .find(text));
        assertEquals(
                new Match.Found(3, 3),
                new Match("o.e", Kind.REGEX, Scope.LINE, Occurrence.LAST, 1, LetterCase.IGNORED, Edges.KEPT)
                        .find(text));
        assertEquals(new Match.Missing(0), Match.of("two", Scope.LINE).find(text));
    }
}
