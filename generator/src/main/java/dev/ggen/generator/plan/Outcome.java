package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/** What putting a file in its place comes to. Whoever writes needs to know nothing else about it. */
public sealed interface Outcome {

    /**
     * The place gets these bytes.
     *
     * @param backup where what was there is kept, as a path below the project's folder; empty when it isn't
     */
    record Write(Bytes bytes, Optional<String> backup) implements Outcome {}

    /** What is there is what should be there. */
    record Same(Bytes bytes) implements Outcome {}

    /**
     * What is there, or that nothing is, stays so, as the rule says.
     *
     * @param stated the bytes for which a receipt speaks
     * @param why in words that complete "it is left alone:"
     * @param notice a yellow finding, when somebody should know
     */
    record LeftAlone(Bytes stated, String why, Optional<Finding> notice) implements Outcome {}

    /** It can't be put there: red findings. */
    record Refused(List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
