package dev.ggen.generator.query;

import dev.ggen.generator.query.RuleFormula.Operand;
import dev.ggen.generator.query.RuleFormula.Statement;
import dev.ggen.generator.query.RuleToken.Kind;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a rule as SPARQL, in one line: patterns first, then arithmetic as soon as its arguments are known, then comparisons. */
final class RuleQuery {
    private static final String SWAP = "http://www.w3.org/2000/10/swap/";
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("log#equalTo", "sameTerm(%s, %s)"),
            Map.entry("log#notEqualTo", "!sameTerm(%s, %s)"),
            Map.entry("math#equalTo", "%s = %s"),
            Map.entry("math#notEqualTo", "%s != %s"),
            Map.entry("math#lessThan", "%s < %s"),
            Map.entry("math#notLessThan", "%s >= %s"),
            Map.entry("math#greaterThan", "%s > %s"),
            Map.entry("math#notGreaterThan", "%s <= %s"),
            Map.entry("string#contains", "CONTAINS(STR(%s), STR(%s))"),
            Map.entry("string#startsWith", "STRSTARTS(STR(%s), STR(%s))"),
            Map.entry("string#endsWith", "STRENDS(STR(%s), STR(%s))"));
    private static final Map<String, String> ARITHMETIC =
            Map.of("math#sum", " + ", "math#difference", " - ", "math#product", " * ", "math#quotient", " / ");

    private final Map<String, String> prefixes;
    private final Function<RuleToken, String> iri;
    private final Function<RuleToken, Place> place;

    /**
     * @param iri of a token
     * @param place of a token
     */
    RuleQuery(Map<String, String> prefixes, Function<RuleToken, String> iri, Function<RuleToken, Place> place) {
        this.prefixes = prefixes;
        this.iri = iri;
        this.place = place;
    }

    /** A CONSTRUCT of what follows. */
    String derives(RuleFormula body, RuleFormula head) {
        Pattern pattern = pattern(body);
        List<String> made = new ArrayList<>();
        for (Statement statement : head.statements()) {
            if (builtIn(statement).isPresent()) {
                throw refused(statement.predicate(), "can't follow from anything", "patterns of facts");
            }
            made.add(made(statement.subject(), pattern, statement.predicate())
                    + " " + made(new Operand.One(statement.predicate()), pattern, statement.predicate())
                    + " " + made(statement.object(), pattern, statement.predicate()) + " .");
        }
        return prologue() + "CONSTRUCT { " + String.join(" ", made) + " } WHERE { " + pattern.text() + " }";
    }

    /** An ASK that is true while the body holds of nothing. */
    String forbids(RuleFormula body) {
        return prologue() + "ASK { FILTER NOT EXISTS { " + pattern(body).text() + " } }";
    }

    private String prologue() {
        return prefixes.entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + "> ")
                .collect(Collectors.joining());
    }

    /** @param bound the variables that have a value in every answer */
    private record Pattern(String text, Set<String> bound) {}

    private Pattern pattern(RuleFormula body) {
        List<String> parts = new ArrayList<>();
        Set<String> bound = new LinkedHashSet<>();
        List<Statement> filters = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : body.statements()) {
            Optional<String> builtIn = builtIn(statement);
            if (builtIn.isEmpty()) {
                parts.add(one(statement.subject(), statement.predicate()) + " "
                        + statement.predicate().text() + " " + one(statement.object(), statement.predicate()) + " .");
                List.of(statement.subject(), new Operand.One(statement.predicate()), statement.object())
                        .forEach(operand -> bound.addAll(variables(operand)));
            } else {
                (ARITHMETIC.containsKey(builtIn.get()) ? open : filters).add(statement);
            }
        }
        calculate(open, parts, bound);
        filters.forEach(filter -> parts.add("FILTER(" + comparison(filter, bound) + ")"));
        return new Pattern(String.join(" ", parts), bound);
    }

    private void calculate(List<Statement> open, List<String> parts, Set<String> bound) {
        while (!open.isEmpty()) {
            Statement ready = open.stream()
                    .filter(statement -> bound.containsAll(variables(statement.subject())))
                    .findFirst()
                    .orElseThrow(() ->
                            refused(open.getFirst().predicate(), "has an argument that nothing gives a value", ""));
            open.remove(ready);
            String sum = calculation(ready);
            String result = one(ready.object(), ready.predicate());
            boolean isNew = variables(ready.object()).stream().anyMatch(name -> !bound.contains(name));
            parts.add(isNew ? "BIND((" + sum + ") AS " + result + ")" : "FILTER((" + sum + ") = " + result + ")");
            bound.addAll(variables(ready.object()));
        }
    }

    private String calculation(Statement statement) {
        if (!(statement.subject() instanceof Operand.Several several)
                || several.tokens().size() < 2) {
            throw refused(statement.predicate(), "needs its arguments in parentheses", "(?a ?b) math:sum ?c");
        }
        return several.tokens().stream()
                .map(this::known)
                .collect(Collectors.joining(ARITHMETIC.getOrDefault(name(statement), "")));
    }

    private String comparison(Statement statement, Set<String> bound) {
        List<Operand> operands = List.of(statement.subject(), statement.object());
        for (Operand operand : operands) {
            if (!bound.containsAll(variables(operand))) {
                throw refused(statement.predicate(), "has an argument that nothing gives a value", "");
            }
        }
        return String.format(
                Locale.ROOT,
                COMPARISONS.getOrDefault(name(statement), ""),
                compared(operands.getFirst(), statement),
                compared(operands.getLast(), statement));
    }

    private String compared(Operand operand, Statement statement) {
        one(operand, statement.predicate());
        return known(((Operand.One) operand).token());
    }

    private String known(RuleToken token) {
        if (token.kind() == Kind.BLANK) {
            throw refused(token, "can't be compared", "a variable or a value");
        }
        return token.text();
    }

    private String one(Operand operand, RuleToken predicate) {
        return switch (operand) {
            case Operand.One single -> single.text();
            case Operand.Several several ->
                throw refused(predicate, "can't be said of a list", "math:sum, difference, product, quotient");
        };
    }

    /** What a head says must come from the body: with blank nodes of its own a rule would never come to an end. */
    private String made(Operand operand, Pattern pattern, RuleToken predicate) {
        String text = one(operand, predicate);
        boolean isNew = ((Operand.One) operand).token().kind() == Kind.BLANK
                || !pattern.bound().containsAll(variables(operand));
        if (isNew) {
            throw refused(((Operand.One) operand).token(), "isn't known from the rule's condition", "");
        }
        return text;
    }

    private static Set<String> variables(Operand operand) {
        List<RuleToken> tokens = switch (operand) {
            case Operand.One single -> List.of(single.token());
            case Operand.Several several -> several.tokens();
        };
        return tokens.stream()
                .filter(token -> token.kind() == Kind.VARIABLE)
                .map(RuleToken::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String name(Statement statement) {
        return builtIn(statement).orElse("");
    }

    /** What comes after the namespace of all built-in predicates; empty for those that facts have. */
    private Optional<String> builtIn(Statement statement) {
        String predicate = iri.apply(statement.predicate());
        if (!predicate.startsWith(SWAP)) {
            return Optional.empty();
        }
        String name = predicate.substring(SWAP.length());
        if (!COMPARISONS.containsKey(name) && !ARITHMETIC.containsKey(name)) {
            throw refused(
                    statement.predicate(),
                    "can't be followed",
                    "log:equalTo, log:notEqualTo; math:equalTo, notEqualTo, lessThan, notLessThan, greaterThan, notGreaterThan,"
                            + " sum, difference, product, quotient; string:contains, startsWith, endsWith");
        }
        return Optional.of(name);
    }

    private FindingsException refused(RuleToken token, String why, String allowed) {
        Finding finding = Finding.red("rule-unsupported", "`" + token.text() + "` " + why + ".", place.apply(token));
        return new FindingsException(allowed.isEmpty() ? finding : finding.withAllowed(allowed));
    }
}
