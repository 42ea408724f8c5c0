package dev.ggen.partner.program;

import java.util.List;
import java.util.Optional;

/**
 * A partner program, as far as settlement reads it.
 *
 * @param name as people read it
 * @param version the program's own version
 * @param vendor the vendor's name
 * @param agreementTypes ordered by id
 */
public record Program(String name, String version, String vendor, List<AgreementType> agreementTypes) {
    public Program {
        agreementTypes = List.copyOf(agreementTypes);
    }

    public Optional<AgreementType> agreementType(String id) {
        return agreementTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
