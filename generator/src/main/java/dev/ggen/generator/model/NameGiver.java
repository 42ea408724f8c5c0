package dev.ggen.generator.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives names that stay apart in every language, whatever it makes of capitals and separators. The names depend on what is named alone,
 * not on the order in which it is named.
 *
 * @param <K> what is named
 */
final class NameGiver<K> {
    private final String beforeDigits;
    private final String mainNamespace;
    private final Map<String, String> prefixes;
    private final Map<K, Asked> asked = new LinkedHashMap<>();

    /**
     * @param beforeDigits the word before a name that would begin with a digit
     * @param mainNamespace whose names stay as they are when others are the same
     * @param prefixes namespace to prefix
     */
    NameGiver(String beforeDigits, String mainNamespace, Map<String, String> prefixes) {
        this.beforeDigits = beforeDigits;
        this.mainNamespace = mainNamespace;
        this.prefixes = prefixes;
    }

    /**
     * @param iri empty for what the model made itself
     * @param text what the name is made of
     */
    private record Asked(String iri, String text, Optional<String> english, List<String> words) {}

    /** Names that are given already, as nothing tells them apart that a language may ignore. */
    private record Taken(Set<String> plain, Set<String> ascii) {}

    /** Namespace to the prefix that comes first. */
    static Map<String, String> byNamespace(Map<String, String> prefixes) {
        Map<String, String> found = new HashMap<>();
        prefixes.entrySet().stream()
                .filter(prefix -> !prefix.getKey().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> found.putIfAbsent(prefix.getValue(), prefix.getKey()));
        return found;
    }

    /** The part behind the namespace, as a reader would write it. */
    static String local(String iri) {
        String local = Terms.local(iri);
        try {
            return URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return local;
        }
    }

    void ask(K key, String iri, String text, Optional<String> english) {
        asked.put(key, new Asked(iri, text, english, started(Name.wordsOf(text))));
    }

    private List<String> started(List<String> words) {
        if (words.isEmpty()) {
            return List.of(beforeDigits);
        }
        return Character.isLetter(words.getFirst().codePointAt(0))
                ? words
                : Stream.concat(Stream.of(beforeDigits), words.stream()).toList();
    }

    /** A name for everything that was asked for. */
    Map<K, Names> names() {
        Map<K, Names> given = new LinkedHashMap<>();
        Taken taken = new Taken(new HashSet<>(), new HashSet<>());
        Map<String, Long> locals = asked.values().stream()
                .collect(Collectors.groupingBy(each -> local(each.iri()), HashMap::new, Collectors.counting()));
        Map<String, List<K>> groups = asked.keySet().stream()
                .sorted(Comparator.comparing((K key) -> of(key).iri().isEmpty())
                        .thenComparing(key -> of(key).iri())
                        .thenComparing(key -> of(key).text()))
                .collect(Collectors.groupingBy(
                        key -> new Name(of(key).words()).folded(), LinkedHashMap::new, Collectors.toList()));
        List<K> rest = new ArrayList<>();
        groups.values().forEach(group -> {
            K first = group.stream()
                    .filter(key -> isMain(of(key)))
                    .findFirst()
                    .orElse(group.size() == 1 ? group.getFirst() : null);
            for (K key : group) {
                if (key.equals(first)) {
                    given.put(key, named(of(key), of(key).words(), locals, taken));
                } else {
                    rest.add(key);
                }
            }
        });
        rest.forEach(key -> given.put(key, named(of(key), parted(of(key)), locals, taken)));
        return given;
    }

    private Asked of(K key) {
        return asked.getOrDefault(key, new Asked("", "", Optional.empty(), List.of(beforeDigits)));
    }

    private boolean isMain(Asked thing) {
        return !thing.iri().isEmpty() && Terms.namespace(thing.iri()).equals(mainNamespace);
    }

    /** Things of the main namespace, and those without a prefix, are told apart by a number alone. */
    private List<String> parted(Asked thing) {
        Optional<String> prefix = isMain(thing) ? Optional.empty() : prefix(thing.iri());
        return prefix.map(Name::wordsOf)
                .map(words -> started(
                        Stream.concat(words.stream(), thing.words().stream()).toList()))
                .orElse(thing.words());
    }

    private Optional<String> prefix(String iri) {
        return Optional.ofNullable(prefixes.get(Terms.namespace(iri)));
    }

    private Names named(Asked thing, List<String> wanted, Map<String, Long> locals, Taken taken) {
        List<String> words = free(wanted, taken.plain());
        List<String> plain = free(started(Latin.words(words, thing.english())), taken.ascii());
        String local = thing.iri().isEmpty() ? "" : local(thing.iri());
        String json = thing.iri().isEmpty() || locals.getOrDefault(local, 0L) == 1 || isMain(thing)
                ? local
                : prefix(thing.iri()).map(prefix -> prefix + ":" + local).orElse(thing.iri());
        Name name = new Name(words);
        return new Names(name, new Name(plain), thing.iri(), local, json);
    }

    private static List<String> free(List<String> words, Set<String> taken) {
        List<String> name = words;
        for (int number = 2; !taken.add(new Name(name).folded()); number++) {
            name = new ArrayList<>(words);
            name.set(name.size() - 1, words.getLast() + number);
        }
        return name;
    }
}
