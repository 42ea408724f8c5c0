package dev.ggen.generator.query;

import java.util.List;

/**
 * What stands between the braces of a rule.
 *
 * @param statements in their order
 */
record RuleFormula(List<Statement> statements) {
    RuleFormula {
        statements = List.copyOf(statements);
    }

    /** @param predicate whose place errors name */
    record Statement(Operand subject, RuleToken predicate, Operand object) {}

    /** What is said something of. */
    sealed interface Operand {
        /** As SPARQL writes it, too. */
        record One(RuleToken token) implements Operand {
            String text() {
                return token.text();
            }
        }

        /** Arguments of arithmetic. */
        record Several(List<RuleToken> tokens) implements Operand {
            public Several {
                tokens = List.copyOf(tokens);
            }
        }
    }
}
