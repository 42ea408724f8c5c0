package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.portal.Frame;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Subjects;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of the activity log, with what it changed.
 *
 * @param what the command's name
 * @param subject the page of what was changed, without leading slash
 * @param name of what was changed, where the change tells it; empty where it doesn't
 * @param lines only what differs
 */
public record Changed(Instant at, String who, String what, String subject, String name, List<Line> lines, int left) {
    /** More lines than this are for the API. */
    static final int MOST_LINES = 40;

    private static final int LONGEST_VALUE = 300;

    /** Of an id made from the time, its end tells it apart; of a digest, its beginning. */
    private static final Pattern LONG_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}([0-9a-f]{8})");

    /**
     * One member that differs.
     *
     * @param before empty where it wasn't there
     * @param after empty where it isn't there any more
     */
    public record Line(String member, String before, String after) {}

    public Changed {
        lines = List.copyOf(lines);
    }

    /** The command's name as words, where no language has better ones. */
    public String said() {
        return what.replace('-', ' ');
    }

    /** What was changed, by its name; else its page's address, with ids cut to what tells them apart. */
    public String title(Words words) {
        return name.isEmpty() ? LONG_ID.matcher(Subjects.of(subject, words)).replaceAll("…$1") : name;
    }

    /** A user, a report, a booking have ids for addresses, and their names among what was changed. */
    private static String name(Activity.Entry entry) {
        if (entry.subject().equals("users/" + entry.actor())) {
            return entry.actorName();
        }
        boolean isCalledById = LONG_ID.matcher(entry.subject()).find();
        return Stream.of("name", "file", "booking")
                .filter(any -> isCalledById)
                .flatMap(key -> Stream.of(member(entry.after(), key), member(entry.before(), key)))
                .map(Changed::shown)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Has what was changed a page, and may the viewer see it? */
    public boolean isOpenTo(Frame frame) {
        List<Place> places = Arrays.stream(Place.values())
                .filter(place -> place.holds("/" + subject))
                .toList();
        return !places.isEmpty()
                && places.stream()
                        .allMatch(
                                place -> frame.viewer().filter(place::isOpenTo).isPresent());
    }

    static Changed of(Activity.Entry entry) {
        List<Line> all = new ArrayList<>();
        compare("", entry.before(), entry.after(), all);
        return new Changed(
                entry.recordedAt(),
                entry.actorName(),
                entry.what(),
                entry.subject(),
                name(entry),
                all.subList(0, Math.min(all.size(), MOST_LINES)),
                Math.max(0, all.size() - MOST_LINES));
    }

    private static void compare(String path, Json before, Json after, List<Line> lines) {
        if (before.equals(after)) {
            return;
        }
        if (!(before instanceof Json.Obj) && !(after instanceof Json.Obj)) {
            lines.add(new Line(path, shown(before), shown(after)));
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        names.addAll(names(before));
        names.addAll(names(after));
        if (isLeaf(before) || isLeaf(after)) {
            lines.add(new Line(path, shown(before), shown(after)));
            return;
        }
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, member(before, name), member(after, name), lines);
        }
    }

    /** Something else than an object, where the other side has one. */
    private static boolean isLeaf(Json value) {
        return !(value instanceof Json.Obj) && value != Json.Null.NULL;
    }

    private static Set<String> names(Json value) {
        return value instanceof Json.Obj object ? object.members().keySet() : Set.of();
    }

    private static Json member(Json value, String name) {
        return value instanceof Json.Obj object ? object.get(name) : Json.Null.NULL;
    }

    private static String shown(Json value) {
        String text = switch (value) {
            case Json.Null _ -> "";
            case Json.Str string -> string.value();
            case Json.Arr array ->
                String.join(", ", array.items().stream().map(Changed::shown).toList());
            case Json.Obj object -> CanonicalJson.text(object);
            case Json.Int number -> number.value().toString();
            case Json.Bool truth -> Boolean.toString(truth.value());
        };
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
