package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What packs a group of a Maven repository has, each in its newest version: an artifact of its own beside them, because most repositories
 * can't list what they hold. Its versions are numbers; each publication makes the next one.
 *
 * @param entries by the packs' names
 */
public record PackIndex(SortedMap<String, Entry> entries) {
    /** The name of the artifact. */
    public static final String ARTIFACT = "ggen-packs";

    /** The ending of its file. */
    public static final String ENDING = "json";

    private static final String FORMAT = "ggen-packs/1";

    public PackIndex {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** One pack. */
    public record Entry(
            String group,
            String name,
            String version,
            String description,
            String license,
            List<String> capabilities,
            List<String> keywords) {
        public Entry {
            capabilities = List.copyOf(capabilities);
            keywords = List.copyOf(keywords);
        }

        public static Entry of(String group, PackCard card) {
            return new Entry(
                    group,
                    card.name(),
                    card.version(),
                    card.description(),
                    card.license(),
                    card.capabilities(),
                    card.keywords());
        }

        /** Whether every word is in what the pack says of itself; upper and lower case are the same. */
        public boolean has(List<String> words) {
            String all = Stream.of(List.of(name, description), capabilities, keywords)
                    .flatMap(List::stream)
                    .reduce("", (one, other) -> one + "\n" + other)
                    .toLowerCase(Locale.ROOT);
            return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
        }

        public Json.Builder json() {
            return Json.object()
                    .put("group", group)
                    .put("name", name)
                    .put("version", version)
                    .put("description", description)
                    .put("license", license)
                    .put("capabilities", Json.ofStrings(capabilities))
                    .put("keywords", Json.ofStrings(keywords));
        }
    }

    public static PackIndex empty() {
        return new PackIndex(new TreeMap<>());
    }

    /** The artifact in its version, of a group. */
    public static Source.Maven artifact(String group, String version) {
        return new Source.Maven(group, ARTIFACT, version);
    }

    /** The newest of the artifact's versions; 0 when there is none. */
    public static long newest(List<String> versions) {
        return versions.stream()
                .filter(version -> version.matches("[1-9][0-9]{0,8}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    /** With a pack in a version; an older one than is there changes nothing. */
    public PackIndex with(Entry entry) {
        SortedMap<String, Entry> more = new TreeMap<>(entries);
        more.merge(entry.name(), entry, (was, is) -> isNewer(was, is) ? was : is);
        return new PackIndex(more);
    }

    private static boolean isNewer(Entry one, Entry other) {
        Optional<SemanticVersion> first = SemanticVersion.of(one.version());
        Optional<SemanticVersion> second = SemanticVersion.of(other.version());
        return first.isPresent()
                && second.filter(version -> first.get().compareTo(version) > 0).isPresent();
    }

    public byte[] bytes() {
        return CanonicalJson.bytes(Json.object()
                .put("format", FORMAT)
                .put(
                        "packs",
                        Json.of(entries.values().stream()
                                .map(entry -> entry.json().build())
                                .toList()))
                .build());
    }

    /**
     * Reads an index.
     *
     * @throws FindingsException when it is no JSON
     */
    public static PackIndex read(byte[] bytes, String file) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        if (CanonicalJson.parse(bytes, file) instanceof Json.Obj index
                && index.members().get("packs") instanceof Json.Arr packs) {
            for (Json pack : packs.items()) {
                if (pack instanceof Json.Obj members) {
                    Entry entry = entry(members);
                    entries.put(entry.name(), entry);
                }
            }
        }
        return new PackIndex(entries);
    }

    private static Entry entry(Json.Obj pack) {
        return new Entry(
                text(pack, "group"),
                text(pack, "name"),
                text(pack, "version"),
                text(pack, "description"),
                text(pack, "license"),
                texts(pack, "capabilities"),
                texts(pack, "keywords"));
    }

    /** One line, whatever somebody has put into it. */
    private static String text(Json.Obj pack, String name) {
        return pack.members().get(name) instanceof Json.Str text ? text.value().replaceAll("\\p{Cntrl}", " ") : "";
    }

    private static List<String> texts(Json.Obj pack, String name) {
        List<String> texts = new ArrayList<>();
        if (pack.members().get(name) instanceof Json.Arr items) {
            for (Json item : items.items()) {
                if (item instanceof Json.Str text) {
                    texts.add(text.value().replaceAll("\\p{Cntrl}", " "));
                }
            }
        }
        return texts;
    }
}
