package dev.ggen.generator.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plural and singular of English words with the results of the Rust crate Inflector 0.11, which public templates were written
 * against, slips of its included: what stands before the last word goes away, and {@code knives} becomes {@code knfe}.
 */
final class Inflections {
    private static final Set<String> UNCOUNTABLE = Set.of("""
            accommodation adulthood advertising advice aggression aid air aircraft alcohol anger applause arithmetic assistance
            athletics bacon baggage beef biology blood botany bread butter carbon cardboard cash chalk chaos chess crossroads
            countryside dancing deer dignity dirt dust economics education electricity engineering enjoyment envy equipment ethics
            evidence evolution fame fiction flour flu food fuel fun furniture gallows garbage garlic genetics gold golf gossip
            grammar gratitude grief guilt gymnastics happiness hardware harm hate hatred health heat help homework honesty honey
            hospitality housework humour hunger hydrogen ice importance inflation information innocence iron irony jam jewelry judo
            karate knowledge lack laughter lava leather leisure lightning linguine linguini linguistics literature litter livestock
            logic loneliness luck luggage macaroni machinery magic management mankind marble mathematics mayonnaise measles methane
            milk money mud music mumps nature news nitrogen nonsense nurture nutrition obedience obesity oxygen pasta patience
            physics poetry pollution poverty pride psychology publicity punctuation quartz racism relaxation reliability research
            respect revenge rice rubbish rum safety scenery seafood seaside series shame sheep shopping sleep smoke smoking snow
            soap software soil spaghetti species steam stuff stupidity sunshine symmetry tennis thirst thunder timber traffic
            transportation trust underwear unemployment unity validity veal vegetation vegetarianism vengeance violence vitality
            warmth wealth weather welfare wheat wildlife wisdom yoga zinc zoology""".split("\\s+"));

    private static final Pattern WORD_LETTER = Pattern.compile("\\w", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, String> ODD_PLURALS = Map.of(
            "ox", "oxen", "man", "men", "woman", "women", "die", "dice", "yes", "yeses", "foot", "feet", "eave",
            "eaves", "goose", "geese", "tooth", "teeth", "quiz", "quizzes");

    private static final Map<String, String> ODD_SINGULARS = Map.ofEntries(
            Map.entry("oxen", "ox"),
            Map.entry("boxes", "box"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("dice", "die"),
            Map.entry("yeses", "yes"),
            Map.entry("feet", "foot"),
            Map.entry("eaves", "eave"),
            Map.entry("geese", "goose"),
            Map.entry("teeth", "tooth"),
            Map.entry("quizzes", "quiz"));

    /** The first that fits decides. */
    private static final List<Rule> PLURALS = List.of(
            Rule.word("eaux", "", ""),
            Rule.word("child", "(?:ren)?", "ren"),
            Rule.word("pe(?:rson|ople)", "", "ople"),
            Rule.word("(?:m|l)(?:ice|ouse)", "", "ice"),
            Rule.word("matr|cod|mur|sil|vert|ind|append", "(?:ix|ex)", "ices"),
            Rule.word("x|ch|ss|sh|zz", "", "es"),
            Rule.word("(?:x|ch|ss|sh|zz)es", "", ""),
            Rule.word("[^ch][ieo][ln]", "ey", "ies"),
            Rule.word("[^aeiouy]|qu", "y", "ies"),
            Rule.word("ar|l|ea|eo|oa|hoo", "f", "ves"),
            Rule.word("kni|wi|li", "fe", "ves"),
            Rule.word("", "sis", "ses"),
            Rule.word(
                    "apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat",
                    "(?:a|on)",
                    "a"),
            Rule.word(
                    "agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|automat|quor",
                    "(?:a|um)",
                    "a"),
            Rule.word("her|at|gr", "o", "oes"),
            Rule.word("seraph|cherub", "(?:im)?", "im"),
            Rule.word("alumn|alg|vertebr", "(?:a|ae)", "ae"),
            Rule.word(
                    "alumn|syllab|octop|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat",
                    "(?:us|i)",
                    "i"),
            Rule.word("[^l]ias|[aeiou]las|[emjzr]as|[iu]am", "", ""),
            Rule.word("e[mn]u", "s?", "s"),
            Rule.word("alias|[^aou]us|tlas|gas|ris", "", "es"),
            Rule.word("ax|test", "is", "es"),
            Rule.word("[^aeiou]ese", "", ""),
            Rule.word("", "s", "s"));

    private static final List<Rule> SINGULARS = List.of(
            Rule.end("database", "s", ""),
            Rule.end("quiz", "zes", ""),
            Rule.end("matr", "ices", "ix"),
            Rule.end("vert|ind", "ices", "ex"),
            new Rule(Pattern.compile("\\A(ox)en"), Where.ANYWHERE, "", ""),
            Rule.end("alias|status", "(?:es)?", ""),
            Rule.end("octop|vir", "(?:us|i)", "us"),
            Rule.end("\\Aa", "x[ie]s", "xis"),
            Rule.end("cris|test", "(?:is|es)", "is"),
            Rule.end("shoe", "s", ""),
            Rule.end("bus", "(?:es)?", ""),
            Rule.end("m|l", "ice", "ouse"),
            Rule.lastWord("", "(?<kept>x|ch|ss|sh)es", "", "kept"),
            Rule.end("m", "ovies", "ovie"),
            Rule.end("s", "eries", "eries"),
            Rule.word("[^aeiouy]|qu", "ies", "y"),
            Rule.word("", "[lr]ves", "f"),
            Rule.word("", "tives", ""),
            Rule.word("", "hives", ""),
            Rule.word("", "[^f]ves", "fe"),
            Rule.end("\\Aanaly", "(?:sis|ses)", "sis"),
            Rule.end("analy|ba|diagno|parenthe|progno|synop|the", "(?:sis|ses)", "sis"),
            Rule.word("", "[ti]a", "um"),
            Rule.word("", "oes", ""),
            Rule.end("n", "ews", "ews"),
            Rule.lastWord("", "(?<kept>ss)", "", "kept"),
            Rule.word("", "s", ""));

    private Inflections() {}

    /** Where a rule looks. */
    private enum Where {
        WORD,
        ANYWHERE
    }

    /**
     * What a word must end in, and what comes of it: the first group, then the group of that name, then an ending.
     *
     * <p>A rule on a word would begin at any letter of it, but the earliest wins; so it is tried at the beginnings of the last two
     * words alone, and takes time in proportion to the text.
     */
    private record Rule(Pattern pattern, Where where, String kept, String ending) {

        static Rule word(String stem, String tail, String ending) {
            return lastWord(stem, tail, ending, "");
        }

        static Rule lastWord(String stem, String tail, String ending, String kept) {
            return new Rule(pattern("(\\w*(?:" + stem + "))" + tail + "\\z"), Where.WORD, kept, ending);
        }

        static Rule end(String stem, String tail, String ending) {
            return new Rule(pattern("(" + stem + ")" + tail + "\\z"), Where.ANYWHERE, "", ending);
        }

        private static Pattern pattern(String regex) {
            return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
        }

        boolean fits(Matcher matcher, int[] wordStarts) {
            if (where == Where.ANYWHERE) {
                return matcher.find();
            }
            for (int start : wordStarts) {
                matcher.region(start, matcher.regionEnd());
                if (matcher.lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        String applied(Matcher matcher) {
            return matcher.group(1) + (kept.isEmpty() ? "" : matcher.group(kept)) + ending;
        }
    }

    static String plural(String word) {
        return inflected(word, ODD_PLURALS, PLURALS, "s");
    }

    static String singular(String word) {
        return inflected(word, ODD_SINGULARS, SINGULARS, "");
    }

    private static String inflected(String word, Map<String, String> odd, List<Rule> rules, String otherwise) {
        if (UNCOUNTABLE.contains(word)) {
            return word;
        }
        String known = odd.get(word);
        if (known != null) {
            return known;
        }
        int[] starts = lastWordStarts(word);
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(word);
            if (rule.fits(matcher, starts)) {
                return rule.applied(matcher);
            }
        }
        return word + otherwise;
    }

    /** Of the last word but one, and of the last. A stem may begin with a character that is no letter, between them. */
    private static int[] lastWordStarts(String text) {
        int last = wordStart(text, text.length());
        int between = last == 0 ? 0 : text.offsetByCodePoints(last, -1);
        return new int[] {wordStart(text, between), last};
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && isWord(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    private static boolean isWord(int letter) {
        return WORD_LETTER.matcher(Character.toString(letter)).matches();
    }

    /** The name of a table: snake case, its last word in the plural. */
    static String table(String name) {
        String snake = CaseStyle.snake(name);
        int last = Math.max(0, snake.lastIndexOf('_'));
        return snake.substring(0, last) + plural(snake.substring(last));
    }

    /** The name of a class: Pascal case, its last word in the singular. */
    static String classified(String name) {
        String pascal = CaseStyle.pascal(name);
        int last = pascal.length();
        while (last > 0 && !Character.isUpperCase(pascal.codePointBefore(last))) {
            last -= Character.charCount(pascal.codePointBefore(last));
        }
        int begin = last == 0 ? 0 : last - Character.charCount(pascal.codePointBefore(last));
        return pascal.substring(0, begin) + singular(pascal.substring(begin));
    }

    /** The class behind the last {@code ::}; a name without one stays as it is. */
    static String demodulized(String name) {
        int colons = name.lastIndexOf("::");
        return colons < 0 ? name : classified(name.substring(colons + 2));
    }
}
