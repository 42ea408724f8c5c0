package dev.ggen.settlement.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a browser posts it: a parameter for each entry, named by its path ({@code clause.0.rate.0}), and one for the kind of each part ({@code
 * clause.0!}). Anybody may post anything: what isn't of the form is passed over, and how much there can be is bounded.
 */
public final class PostedForm {
    /** Behind the path of a part, before its kind. */
    public static final String KIND = "!";

    /** How many parameters count. */
    public static final int MOST_PARAMETERS = 5_000;

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}([.,][0-9]{1,10})?)[ \\u00a0\\u202f]?%");

    private final AgreementForm form;
    private final NavigableMap<String, String> posted;

    private PostedForm(AgreementForm form, NavigableMap<String, String> posted) {
        this.form = form;
        this.posted = posted;
    }

    /** What was posted, with the values of a field in their order; where a number is left out, the next ones move up. */
    public static Filled.Thing read(AgreementForm form, Map<String, String> parameters) {
        NavigableMap<String, String> known = new TreeMap<>();
        parameters.entrySet().stream().limit(MOST_PARAMETERS).forEach(each -> {
            String path = each.getKey().endsWith(KIND)
                    ? each.getKey().substring(0, each.getKey().length() - KIND.length())
                    : each.getKey();
            if (FormPath.steps(path).isPresent()) {
                known.put(each.getKey(), each.getValue());
            }
        });
        return new PostedForm(form, known).thing(AgreementForm.ROOT, "");
    }

    private Filled.Thing thing(String kind, String at) {
        Filled.Thing thing = Filled.Thing.empty(kind);
        for (Field field : form.kind(kind).fields()) {
            thing = thing.with(field.name(), values(field, FormPath.of(at, field.name(), 0)));
        }
        return thing;
    }

    private List<Filled> values(Field field, String first) {
        String start = first.substring(0, first.length() - 1);
        List<Filled> values = new ArrayList<>();
        for (int index : indexes(start)) {
            String path = start + index;
            if (field.entry() instanceof Entry.Part(var kinds)) {
                Optional.ofNullable(posted.get(path + KIND))
                        .filter(kinds::contains)
                        .ifPresent(kind -> values.add(thing(kind, path)));
            } else {
                Optional.ofNullable(posted.get(path))
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> values.add(new Filled.Value(entered(field.entry(), text.strip()))));
            }
        }
        return values;
    }

    /** A fraction may be entered as people say it: {@code 30 %} for {@code 0.30}. */
    private static String entered(Entry entry, String text) {
        boolean isFraction = entry instanceof Entry.Decimal(var bounds)
                && bounds.most()
                        .filter(most -> most.compareTo(BigDecimal.ONE) == 0)
                        .isPresent();
        Matcher percent = PERCENT.matcher(text);
        return isFraction && percent.matches()
                ? new BigDecimal(percent.group(1).replace(',', '.'))
                        .movePointLeft(2)
                        .toPlainString()
                : text;
    }

    private List<Integer> indexes(String start) {
        SortedMap<String, String> below = posted.subMap(start, start + Character.MAX_VALUE);
        return below.keySet().stream()
                .map(key -> key.substring(start.length()).split("[.!]", 2)[0])
                .map(Integer::parseInt)
                .distinct()
                .sorted()
                .toList();
    }
}
