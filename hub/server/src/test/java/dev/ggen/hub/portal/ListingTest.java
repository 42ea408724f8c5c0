package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an address says of a list. */
final class ListingTest {
    private static final Table TABLE = Table.of(
                    "Things",
                    Column.text("Name"),
                    Column.text("State").chosenBy("state"),
                    Column.figure("Rows").chosenBy("rows"))
            .row(Row.of(Value.text("one"), Value.text("good"), Value.count(1)));

    @Test
    void showsAllColumnsUntilSomeAreChosenAndTheFirstAlways() {
        assertThat(heads(listing(Map.of()))).containsExactly("Name", "State", "Rows");
        assertThat(heads(listing(Map.of("columns", List.of("rows"))))).containsExactly("Name", "Rows");
        assertThat(heads(listing(Map.of("columns", List.of("rows,state"))))).containsExactly("Name", "State", "Rows");
        assertThat(heads(listing(Map.of("columns", List.of("gone"))))).containsExactly("Name");
        assertThat(listing(Map.of("columns", List.of("rows")))
                        .shown(TABLE)
                        .rows()
                        .getFirst()
                        .cells())
                .hasSize(2);
    }

    private static List<String> heads(Listing listing) {
        return listing.shown(TABLE).columns().stream().map(Column::name).toList();
    }

    @Test
    void keepsFiltersAndColumnsInAViewButNotWhereToReadOn() {
        Listing listing = listing(Map.of(
                "state", List.of("held & due"),
                "columns", List.of("rows", "state"),
                "month", List.of(""),
                "after", List.of("xyz"),
                "as", List.of("csv")));
        assertThat(listing.view()).isEqualTo("columns=rows&columns=state&state=held%20%26%20due");
        assertThat(listing.href(ListForm.XLSX)).isEqualTo("/things?as=xlsx&" + listing.view());
        assertThat(listing.besides(Set.of("columns"))).containsExactly(new Choice("state", "held & due"));
    }

    @Test
    void pagesKeepOrderFiltersAndColumns() {
        Listing listing = listing(Map.of(
                "state",
                List.of("held"),
                "columns",
                List.of("rows"),
                "sort",
                List.of("-name"),
                "after",
                List.of("xyz")));
        Pager pager = listing.pager("3 things", "after", new Slice<>(List.of(1), Optional.of("next")));
        assertThat(pager.first()).contains("/things?columns=rows&sort=-name&state=held");
        assertThat(pager.next()).contains("/things?after=next&columns=rows&sort=-name&state=held");
        assertThat(listing.without(Set.of("state"))).isEqualTo("/things?columns=rows&sort=-name");
        assertThat(listing.sorting().by("name")).isEqualTo("/things?columns=rows&state=held&sort=name");
        assertThat(listing(Map.of()).pager("", "after", new Slice<>(List.of(), Optional.empty())))
                .isEqualTo(new Pager("", Optional.empty(), Optional.empty()));
        assertThat(listing(Map.of()).without(Set.of("state"))).isEqualTo("/things");
    }

    @Test
    void aFileIsReadToItsEndAndAPageIsNot() {
        Listing file = listing(Map.of("as", List.of("csv")));
        assertThat(file.read(Optional.of("5"), 50, upTo(450)).items()).hasSize(450);
        assertThat(listing(Map.of()).read(Optional.empty(), 50, upTo(450)).items())
                .hasSize(50);
        assertThat(listing(Map.of("as", List.of("pdf"))).form()).isEmpty();
    }

    @Test
    void aFileHasAnEnd() {
        Listing file = listing(Map.of("as", List.of("xlsx")));
        assertThat(file.read(Optional.empty(), 50, upTo(Listing.MOST_ROWS)).items())
                .hasSize(Listing.MOST_ROWS);
        assertThatThrownBy(() -> file.read(Optional.empty(), 50, upTo(Listing.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.kind().status()).isEqualTo(413));
    }

    /** A list of so many things; a cursor is how many were read. */
    private static Listing.Reader<Integer> upTo(int end) {
        return (after, size) -> {
            int from = after.map(Integer::parseInt).orElse(0);
            int next = Math.min(end, from + size);
            return new Slice<>(
                    Collections.nCopies(next - from, 1), next < end ? Optional.of("" + next) : Optional.empty());
        };
    }

    private static Listing listing(Map<String, List<String>> asked) {
        return new Listing("/things", new TreeMap<>(asked));
    }
}
