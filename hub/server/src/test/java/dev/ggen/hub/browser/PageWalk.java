package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows a hub's links from page to page, a bounded number of pages of each kind, as somebody does who clicks on everything.
 *
 * <p>A kind is the address's pattern as its controller has it: {@code /statements/{agreement}/{month}}.
 */
public final class PageWalk {
    private static final int MOST_OF_A_KIND = 1;
    private static final int MOST_PAGES = 120;
    private static final String LINKS = """
        () => Array.from(document.querySelectorAll("a[href]"))
          .filter((link) => !link.hasAttribute("download"))
          .map((link) => link.href)
        """;

    private final Visitor visitor;
    private final String home;
    private final Map<String, Pattern> kinds;
    private final Collection<Pattern> files;
    private final Set<String> dead = new TreeSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> also = new ArrayList<>();

    /**
     * @param home the hub's address
     * @param kinds the patterns of all its pages
     * @param files the patterns of what else can be got
     */
    public PageWalk(Visitor visitor, String home, Collection<String> kinds, Collection<String> files) {
        this.visitor = visitor;
        this.home = home;
        this.kinds = kinds.stream().collect(Collectors.toMap(kind -> kind, PageWalk::pattern));
        this.files = files.stream().map(PageWalk::pattern).toList();
    }

    /** Sees to it that these are visited too, whatever links to them and however many of their kind. */
    public PageWalk also(String... paths) {
        also.addAll(List.of(paths));
        return this;
    }

    /** Walks from the overview and shows each page to {@code look}, with its kind. */
    public void walk(BiConsumer<String, Page> look) {
        also.forEach(path -> visit(path, path, look));
        add("/");
        int pages = 0;
        while (!ahead.isEmpty() && pages < MOST_PAGES) {
            String path = ahead.poll();
            String kind = kindOf(path);
            if (kind.isEmpty() || visits.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND) {
                continue;
            }
            pages++;
            visit(path, kind, look);
        }
    }

    private void visit(String path, String name, BiConsumer<String, Page> look) {
        visitor.to(home + path);
        String bare = path.replaceFirst("[?].*", "");
        seen.add(kindOf(bare));
        links().stream().filter(link -> !link.equals(bare)).forEach(link -> follow(path, link));
        look.accept(name, visitor.page());
    }

    /** The kinds that weren't visited. */
    public Set<String> unvisited() {
        Set<String> left = new TreeSet<>(kinds.keySet());
        left.removeAll(seen);
        return left;
    }

    /** Links that lead nowhere: {@code from → to}. */
    public Set<String> dead() {
        return dead;
    }

    @SuppressWarnings("unchecked") // a list of strings, as LINKS makes it
    private List<String> links() {
        List<String> own = new ArrayList<>();
        for (String link : (List<String>) visitor.page().evaluate(LINKS)) {
            URI address = URI.create(link);
            if (link.startsWith(home + "/") || link.equals(home)) {
                own.add(address.getRawPath());
            }
        }
        return own;
    }

    private void follow(String from, String path) {
        boolean isFile = files.stream().anyMatch(file -> file.matcher(path).matches());
        if (kindOf(path).isEmpty() && !isFile) {
            dead.add(from + " → " + path);
        }
        add(path);
    }

    private void add(String path) {
        if (known.add(path)) {
            ahead.add(path);
        }
    }

    /** The most literal kind: {@code /reports/new} before {@code /reports/{id}}. */
    private String kindOf(String path) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min((one, other) -> Long.compare(places(one), places(other)))
                .orElse("");
    }

    private static long places(String kind) {
        return kind.chars().filter(sign -> sign == '{').count();
    }

    private static Pattern pattern(String kind) {
        String literal = Pattern.quote(kind).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return Pattern.compile(literal);
    }
}
