package dev.ggen.generator.query;

import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of terms in answers: nothing, blank nodes by canonical label ({@code c14n2} before {@code c14n10}), IRIs, numbers by value, other literals.
 *
 * <p>It refines SPARQL's {@code ORDER BY} to a total order. Text is compared by code point; numbers of equal value, and all
 * other literals, by lexical form, then datatype, then language. The date types of XML Schema are ordered by lexical form, which
 * is their order in time as long as they use one time zone.
 */
public final class TermOrder implements Comparator<@Nullable Term> {
    public static final TermOrder INSTANCE = new TermOrder();

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> EXACT = Set.of(
            "integer",
            "decimal",
            "long",
            "int",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "nonPositiveInteger",
            "negativeInteger",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte");
    private static final int LONGEST_NUMBER = 1_000;

    private TermOrder() {}

    @Override
    public int compare(@Nullable Term left, @Nullable Term right) {
        int byKind = Integer.compare(kind(left), kind(right));
        if (byKind != 0 || left == null || right == null) {
            return byKind;
        }
        if (left instanceof Term.Literal one && right instanceof Term.Literal other) {
            return compareLiterals(one, other);
        }
        int byLength = left instanceof Term.Blank
                ? Integer.compare(left.text().length(), right.text().length())
                : 0;
        return byLength != 0 ? byLength : compareText(left.text(), right.text());
    }

    private static int kind(@Nullable Term term) {
        return switch (term) {
            case null -> 0;
            case Term.Blank blank -> 1;
            case Term.Iri iri -> 2;
            case Term.Literal literal -> 3;
        };
    }

    private static int compareLiterals(Term.Literal left, Term.Literal right) {
        @Nullable BigDecimal one = number(left);
        @Nullable BigDecimal other = number(right);
        if (one == null || other == null) {
            int numbersFirst = Boolean.compare(one == null, other == null);
            return numbersFirst != 0 ? numbersFirst : compareLexically(left, right);
        }
        int byValue = one.compareTo(other);
        return byValue != 0 ? byValue : compareLexically(left, right);
    }

    private static int compareLexically(Term.Literal left, Term.Literal right) {
        int byLexical = compareText(left.lexical(), right.lexical());
        if (byLexical != 0) {
            return byLexical;
        }
        int byDatatype = compareText(left.datatype(), right.datatype());
        return byDatatype != 0 ? byDatatype : compareText(left.language(), right.language());
    }

    /** The exact value, or null for what is no finite number. */
    private static @Nullable BigDecimal number(Term.Literal literal) {
        if (!literal.datatype().startsWith(XSD) || literal.lexical().length() > LONGEST_NUMBER) {
            return null;
        }
        String type = literal.datatype().substring(XSD.length());
        try {
            if (EXACT.contains(type)) {
                return new BigDecimal(literal.lexical().strip());
            }
            return type.equals("double") || type.equals("float")
                    ? new BigDecimal(Double.parseDouble(literal.lexical()))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** By code point, where {@link String#compareTo} would put a surrogate before U+E000. */
    private static int compareText(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                boolean surrogatesDiffer = Character.isSurrogate(one) != Character.isSurrogate(other);
                return surrogatesDiffer && one >= 0xD800 && other >= 0xD800
                        ? Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other))
                        : Character.compare(one, other);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
