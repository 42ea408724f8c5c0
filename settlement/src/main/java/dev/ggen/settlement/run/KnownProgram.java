package dev.ggen.settlement.run;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A checked program with what was read of it: for who settles many months by the same one, and needn't read its Turtle again for each month
 * and partner. Thread-safe.
 */
public final class KnownProgram {
    private final CheckedProgram checked;
    private final Map<Terms, Boolean> disclosed = new ConcurrentHashMap<>();
    private volatile @Nullable ReadProgram read;

    private KnownProgram(CheckedProgram checked) {
        this.checked = checked;
    }

    /** By which agreements of a partner are settled. */
    private record Terms(String partner, String type) {}

    public static KnownProgram of(CheckedProgram checked) {
        return new KnownProgram(checked);
    }

    CheckedProgram checked() {
        return checked;
    }

    /** As settlement reads it; two that ask at once may both read, the same. */
    ReadProgram read() {
        ReadProgram known = read;
        if (known == null) {
            known = ProgramReader.read(checked.sources());
            read = known;
        }
        return known;
    }

    /** Is the agreement's partner shown all that it is settled by? */
    boolean isDisclosed(Agreement signed) {
        return disclosed.computeIfAbsent(new Terms(signed.partner(), signed.type()), this::isShown);
    }

    private boolean isShown(Terms terms) {
        ReadProgram whole = read();
        try {
            ReadProgram own = ProgramReader.read(BundleLayout.disclosedTo(terms.partner(), checked.sources()));
            return own.program().name().equals(whole.program().name())
                    && own.program().version().equals(whole.program().version())
                    && own.program().vendor().equals(whole.program().vendor())
                    && own.program()
                            .agreementType(terms.type())
                            .equals(whole.program().agreementType(terms.type()))
                    && own.directory()
                            .partner(terms.partner())
                            .equals(whole.directory().partner(terms.partner()));
        } catch (FindingsException e) {
            return false;
        }
    }
}
