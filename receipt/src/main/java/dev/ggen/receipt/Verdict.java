package dev.ggen.receipt;

import java.util.List;
import java.util.function.Function;

/**
 * What became of checking something signed: either it holds, with who signed it, or it is refused, with why.
 *
 * @param <T> what can be relied on once it holds
 */
public sealed interface Verdict<T> {

    /**
     * Every signature on it is of a trusted key and right.
     *
     * @param signers in the order of their key ids, at least one
     */
    record Verified<T>(T content, List<TrustRoot> signers) implements Verdict<T> {
        public Verified {
            signers = List.copyOf(signers);
            if (signers.isEmpty()) {
                throw new IllegalArgumentException("something verified has a signer");
            }
        }

        /** The name of the signer, or of all, joined by commas; with a word about keys that were retired since. */
        public String names() {
            return String.join(", ", signers.stream().map(Verified::named).toList());
        }

        private static String named(TrustRoot signer) {
            return signer.retirement().isPresent() ? signer.name() + " (a key retired since)" : signer.name();
        }
    }

    /** It can't be relied on; nothing of its content is given out. */
    record Refused<T>(Finding finding) implements Verdict<T> {
        public Refused {
            if (!finding.isRed()) {
                throw new IllegalArgumentException("a refusal is red");
            }
        }
    }

    /** Goes on with what holds; what it throws as findings is a refusal too. */
    default <R> Verdict<R> then(Function<Verified<T>, Verdict<R>> next) {
        return switch (this) {
            case Refused<T>(var finding) -> new Refused<>(finding);
            case Verified<T> verified -> {
                try {
                    yield next.apply(verified);
                } catch (FindingsException e) {
                    yield new Refused<>(firstRed(e));
                }
            }
        };
    }

    private static Finding firstRed(FindingsException e) {
        return e.findings().stream().filter(Finding::isRed).findFirst().orElseThrow();
    }
}
