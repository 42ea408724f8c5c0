package dev.ggen.generator.query;

import dev.ggen.generator.query.RuleFormula.Operand;
import dev.ggen.generator.query.RuleFormula.Statement;
import dev.ggen.generator.query.RuleToken.Kind;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rules in that part of Notation 3 in which they are patterns and what follows from them: {@code { … } => { … } .}, with comparisons
 * and arithmetic, and {@code { … } => false .} for what must not be. What goes beyond it is refused with its place.
 */
public final class RuleFile {
    private static final String IMPLIES = "http://www.w3.org/2000/10/swap/log#implies";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final Set<Kind> TERMS = Set.of(Kind.IRI, Kind.NAME, Kind.VARIABLE, Kind.BLANK, Kind.LITERAL);

    private final SourceFile file;
    private final List<RuleToken> tokens;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final List<HornRule> rules = new ArrayList<>();
    private int at;
    private int unnamed;

    private RuleFile(SourceFile file, List<RuleToken> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /**
     * The rules in their order.
     *
     * @throws FindingsException at the first that can't be followed
     */
    public static List<HornRule> read(SourceFile file) {
        String text = file.text()
                .orElseThrow(() -> new FindingsException(Finding.red(
                        "project-file-not-text", "`" + file.path() + "` is not UTF-8.", Place.ofFile(file.path()))));
        return new RuleFile(file, RuleTokens.of(file, text)).rules();
    }

    private List<HornRule> rules() {
        while (here().kind() != Kind.END) {
            if (here().text().equals("@prefix") || here().text().equalsIgnoreCase("prefix")) {
                prefix();
            } else if (here().is("{")) {
                rule();
            } else {
                throw refused(here(), "`" + here().text() + "` is no rule.")
                        .orElse("{ … } => { … } . and @prefix; facts belong into the specification");
            }
        }
        return List.copyOf(rules);
    }

    private void prefix() {
        boolean isTurtle = next().text().startsWith("@");
        RuleToken name = next();
        RuleToken iri = next();
        if (!name.text().endsWith(":") || iri.kind() != Kind.IRI || !iri.text().contains(":")) {
            throw refused(name, "This is no prefix.").orElse("@prefix ex: <https://example.org/> .");
        }
        prefixes.put(name.text().substring(0, name.text().length() - 1), inside(iri));
        if (isTurtle) {
            expect(".");
        }
    }

    private void rule() {
        RuleToken begin = here();
        RuleFormula first = formula();
        RuleToken arrow = next();
        boolean isForward = arrow.is("=>") || iri(arrow).equals(IMPLIES);
        if (!isForward && !arrow.is("<=")) {
            throw refused(arrow, "`" + arrow.text() + "` can't stand between formulas.")
                    .orElse("=>, <=");
        }
        RuleQuery query = new RuleQuery(prefixes, this::iri, this::place);
        if (isForward && here().is("false")) {
            next();
            rules.add(new HornRule(HornRule.Kind.FORBIDS, begin.line(), query.forbids(first)));
        } else {
            RuleFormula second = formula();
            String derives = isForward ? query.derives(first, second) : query.derives(second, first);
            rules.add(new HornRule(HornRule.Kind.DERIVES, begin.line(), derives));
        }
        expect(".");
    }

    private RuleFormula formula() {
        expect("{");
        List<Statement> statements = new ArrayList<>();
        while (!here().is("}")) {
            Operand subject = operand(statements);
            if (!here().is(".") && !here().is("}")) {
                predicates(subject, statements, "}");
            }
            if (!here().is("}")) {
                expect(".");
            }
        }
        expect("}");
        return new RuleFormula(statements);
    }

    private void predicates(Operand subject, List<Statement> statements, String end) {
        while (true) {
            RuleToken predicate = predicate();
            do {
                statements.add(new Statement(subject, predicate, operand(statements)));
            } while (took(","));
            while (took(";")) {
                // a semicolon may stand alone before the end
            }
            if (here().is(".") || here().is(end)) {
                return;
            }
        }
    }

    private RuleToken predicate() {
        RuleToken token = next();
        if (token.is("a")) {
            return new RuleToken(Kind.IRI, "<" + TYPE + ">", token.line(), token.column());
        }
        if (token.kind() != Kind.IRI && token.kind() != Kind.NAME && token.kind() != Kind.VARIABLE) {
            throw refused(token, "`" + token.text() + "` is no predicate.").orElse("an IRI, a name or a variable");
        }
        iri(token);
        return token;
    }

    /** @param statements to which is added what brackets say */
    private Operand operand(List<Statement> statements) {
        RuleToken token = next();
        if (token.is("[")) {
            return unnamed(token, statements);
        }
        if (token.is("(")) {
            List<RuleToken> items = new ArrayList<>();
            while (!took(")")) {
                items.add(term(next()));
            }
            return new Operand.Several(items);
        }
        return new Operand.One(term(token));
    }

    private Operand unnamed(RuleToken bracket, List<Statement> statements) {
        RuleToken blank = new RuleToken(Kind.BLANK, "_:bracket" + unnamed++, bracket.line(), bracket.column());
        Operand subject = new Operand.One(blank);
        if (!here().is("]")) {
            predicates(subject, statements, "]");
        }
        expect("]");
        return subject;
    }

    private RuleToken term(RuleToken token) {
        boolean isTruth = token.is("true") || token.is("false");
        if (!isTruth && !TERMS.contains(token.kind())) {
            throw refused(token, "`" + token.text() + "` can't be followed here.")
                    .orElse("IRIs, names, variables such as ?x, literals, [ … ]; no formulas in formulas, no paths");
        }
        iri(token);
        return token;
    }

    /** The IRI that a token is; as it stands there, when it is none. */
    private String iri(RuleToken token) {
        if (token.kind() == Kind.IRI) {
            if (!token.text().contains(":")) {
                throw refused(token, token.text() + " is relative.").orElse("a whole IRI");
            }
            return inside(token);
        }
        if (token.kind() != Kind.NAME) {
            return token.text();
        }
        int colon = token.text().indexOf(':');
        String namespace = prefixes.get(token.text().substring(0, colon));
        if (namespace == null) {
            throw refused(token, "The prefix of `" + token.text() + "` isn't declared.")
                    .orElse("");
        }
        return namespace + token.text().substring(colon + 1);
    }

    private static String inside(RuleToken iri) {
        return iri.text().substring(1, iri.text().length() - 1);
    }

    private RuleToken here() {
        return tokens.get(at);
    }

    private RuleToken next() {
        RuleToken token = tokens.get(at);
        if (token.kind() == Kind.END) {
            throw refused(token, "The file ends within a rule.").orElse("");
        }
        at++;
        return token;
    }

    private boolean took(String mark) {
        if (!here().is(mark)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String mark) {
        RuleToken token = next();
        if (!token.is(mark)) {
            throw refused(token, "`" + token.text() + "` can't stand here.").orElse("`" + mark + "`");
        }
    }

    private Place place(RuleToken token) {
        return new Place(file.path(), token.line(), token.column(), file.line(token.line()));
    }

    private Refusal refused(RuleToken token, String message) {
        return new Refusal(Finding.red("rule-syntax", message, place(token)));
    }

    /** A finding that may say what is allowed. */
    private record Refusal(Finding finding) {
        FindingsException orElse(String allowed) {
            return new FindingsException(allowed.isEmpty() ? finding : finding.withAllowed(allowed));
        }
    }
}
