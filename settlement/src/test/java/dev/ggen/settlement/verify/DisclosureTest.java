package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.directory.Partner;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.program.ProgramReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No bundle shows anything of another partner: not its id or name, agreement, account, product, report or row. */
class DisclosureTest {
    private static final Path EXAMPLE = Path.of("../examples/settlement");
    private static final Pattern AGREEMENT_WORDS =
            Pattern.compile("p:(?:identifier|sourceAccount|product|number) \"([^\"]{6,})\"");

    /** Shorter ones turn up in signatures by chance. */
    private static final int SHORTEST_NAME = 5;

    @TempDir
    private Path temporary;

    @Test
    void noBundleShowsAnythingOfAnotherPartner() throws IOException {
        SettledFolder settled = SettledFolder.of(EXAMPLE, temporary.resolve("settled"));
        settled.settle();
        Map<String, Set<String>> words = wordsOfPartners(settled);

        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, String> agreement : agreements(settled).entrySet()) {
            String own = agreement.getValue();
            Set<String> ownWords = words.getOrDefault(own, new TreeSet<>());
            List<String> shown = texts(settled.bundle(agreement.getKey()));
            for (Map.Entry<String, Set<String>> other : words.entrySet()) {
                if (!other.getKey().equals(own)) {
                    other.getValue().stream()
                            .filter(word -> !ownWords.contains(word))
                            .filter(word -> shown.stream().anyMatch(text -> hasWord(text, word)))
                            .forEach(word -> leaks.add(agreement.getKey() + " shows " + word));
                }
            }
        }

        assertTrue(words.size() > 20, () -> words.keySet().toString());
        assertEquals(List.of(), leaks);
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    private static List<String> texts(Path bundle) throws IOException {
        CanonicalZip zip = CanonicalZip.read(bundle);
        return zip.entries().stream()
                .filter(entry -> !entry.name().startsWith("pack/fonts/"))
                .map(entry -> entry.name() + "\n"
                        + new String(zip.bytes(entry.name(), Integer.MAX_VALUE), StandardCharsets.UTF_8))
                .toList();
    }

    /** Agreement id → partner id. */
    private static Map<String, String> agreements(SettledFolder settled) throws IOException {
        Map<String, String> agreements = new TreeMap<>();
        for (Path file : turtles(settled)) {
            Matcher partner = Pattern.compile("partner/([a-z0-9-]+)>").matcher(Files.readString(file));
            assertTrue(partner.find());
            agreements.put(file.getFileName().toString().replace(".ttl", ""), partner.group(1));
        }
        return agreements;
    }

    private static List<Path> turtles(SettledFolder settled) throws IOException {
        try (Stream<Path> files = Files.list(settled.agreements())) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    /** What the program says to every partner. */
    private static String common() {
        return ProgramReader.files(SettledFolder.PROGRAM).stream()
                .filter(file -> file.path().startsWith("terms/"))
                .map(file -> file.text().orElseThrow())
                .collect(Collectors.joining("\n"));
    }

    /** Partner id → what would show the partner: names of the program, words of its agreement. */
    private static Map<String, Set<String>> wordsOfPartners(SettledFolder settled) throws IOException {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Partner partner : ProgramReader.read(ProgramReader.files(SettledFolder.PROGRAM))
                .directory()
                .partners()) {
            Set<String> names = new TreeSet<>(List.of("partner/" + partner.id()));
            if (partner.name().length() >= SHORTEST_NAME) {
                names.add(partner.name());
            }
            words.put(partner.id(), names);
        }
        String common = common();
        for (Map.Entry<String, String> agreement : agreements(settled).entrySet()) {
            String text = Files.readString(settled.agreements().resolve(agreement.getKey() + ".ttl"));
            Set<String> own = words.computeIfAbsent(agreement.getValue(), id -> new TreeSet<>());
            AGREEMENT_WORDS
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(word -> !hasWord(common, word))
                    .forEach(own::add);
        }
        return words;
    }
}
