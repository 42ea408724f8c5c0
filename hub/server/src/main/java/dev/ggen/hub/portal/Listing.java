package dev.ggen.hub.portal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.receipt.Finding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody wants a list, as the address says it: which of its columns, and as a page or as a file. An argument of any controller method.
 *
 * @param path the list's address without its question
 * @param asked everything after the question mark; a word may be said several times
 */
public record Listing(String path, SortedMap<String, List<String>> asked) {
    /** No file holds more rows: who needs more takes the API. */
    public static final int MOST_ROWS = 20_000;

    /** What the address names the columns by. */
    public static final String COLUMNS = "columns";

    private static final String FORM = "as";
    private static final String SORT = "sort";

    /** Where to read on means nothing to a list that is asked for otherwise. */
    private static final Set<String> OF_ONE_PAGE = Set.of("after", "cursor", FORM);

    public Listing {
        asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
    }

    /** Reads a part of a list, as façades give it. */
    public interface Reader<T> {
        Slice<T> read(Optional<String> after, int size);
    }

    /** Empty for the page. */
    public Optional<ListForm> form() {
        return asked.getOrDefault(FORM, List.of()).stream().findFirst().flatMap(ListForm::of);
    }

    /**
     * A page's part of a list, or all of it for a file.
     *
     * @throws Refused when the file would have more than {@link #MOST_ROWS}
     */
    public <T> Slice<T> read(Optional<String> after, int size, Reader<T> reader) {
        return form().isEmpty() ? reader.read(after, size) : whole(reader);
    }

    private static <T> Slice<T> whole(Reader<T> reader) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<T> slice = reader.read(after, Slice.MOST);
            all.addAll(slice.items());
            after = slice.nextCursor();
        } while (after.isPresent() && all.size() < MOST_ROWS);
        if (after.isPresent()) {
            throw tooLong();
        }
        return new Slice<>(all, after);
    }

    private static Refused tooLong() {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                Finding.red("list-too-long", "this list has more rows than a file may hold")
                        .withAllowed("up to " + MOST_ROWS + " rows")
                        .withHint("narrow it with the filters, or read it page by page from the API"));
    }

    /** Is the column shown? All are, where none was chosen. */
    public boolean shows(Column column) {
        Set<String> chosen = chosen();
        return !column.isChoosable() || chosen.isEmpty() || chosen.contains(column.word());
    }

    private Set<String> chosen() {
        return asked.getOrDefault(COLUMNS, List.of()).stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The table as it was asked for. */
    public Table shown(Table table) {
        return table.where(this::shows);
    }

    /** The same list as a file. */
    public String href(ListForm form) {
        SortedMap<String, List<String>> all = lasting();
        all.put(FORM, List.of(form.word()));
        return path + "?" + query(all);
    }

    /** The list from its beginning, in the same order, filters and columns. */
    public String first() {
        return address(lasting());
    }

    /** The list from a place on, which the address calls so; all else as it is. */
    public String from(String word, String place) {
        SortedMap<String, List<String>> all = lasting();
        all.put(word, List.of(place));
        return address(all);
    }

    /** The list without some of what was asked, so without its filters. */
    public String without(Set<String> words) {
        SortedMap<String, List<String>> all = lasting();
        all.keySet().removeAll(words);
        return address(all);
    }

    /** Was less than all of the list asked for? */
    public boolean isNarrowed() {
        return lasting().keySet().stream().anyMatch(word -> !word.equals(COLUMNS) && !word.equals(SORT));
    }

    /** All of the list, in the same order and columns. */
    public String whole() {
        SortedMap<String, List<String>> all = lasting();
        all.keySet().retainAll(Set.of(COLUMNS, SORT));
        return address(all);
    }

    /** Its pages, where a cursor is called so. */
    public Pager pager(String words, String word, Slice<?> slice) {
        return new Pager(
                words,
                asked.containsKey(word) ? Optional.of(first()) : Optional.empty(),
                slice.nextCursor().map(cursor -> from(word, cursor)));
    }

    /** How it is sorted, and the addresses that sort it otherwise. */
    public Sorting sorting() {
        return sorting(sort());
    }

    /** The same for a list that has an order of its own, which the address doesn't say. */
    public Sorting sorting(String word) {
        return new Sorting(word, without(Set.of(SORT)));
    }

    /** The column's word that it is sorted by, with a minus before it for falling order; empty for the list's own order. */
    public String sort() {
        return asked.getOrDefault(SORT, List.of()).stream().findFirst().orElse("");
    }

    private String address(SortedMap<String, List<String>> all) {
        return all.isEmpty() ? path : path + "?" + query(all);
    }

    /** What the address says of filters, order and columns: what a view keeps. Empty for nothing. */
    public String view() {
        return query(lasting());
    }

    /** What a form must send along, so that it changes nothing but its own fields. */
    public List<Choice> besides(Set<String> own) {
        return lasting().entrySet().stream()
                .filter(each -> !own.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(value -> new Choice(each.getKey(), value)))
                .toList();
    }

    private SortedMap<String, List<String>> lasting() {
        TreeMap<String, List<String>> lasting = new TreeMap<>();
        asked.forEach((word, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            if (!said.isEmpty() && !OF_ONE_PAGE.contains(word)) {
                lasting.put(word, said);
            }
        });
        return lasting;
    }

    private static String query(SortedMap<String, List<String>> all) {
        return all.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
