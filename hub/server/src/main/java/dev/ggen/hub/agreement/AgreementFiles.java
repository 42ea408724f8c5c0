package dev.ggen.hub.agreement;

import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Agreements as the files of a folder that {@link AgreementFolder} reads. */
public final class AgreementFiles {
    private AgreementFiles() {}

    /** Name → bytes: each agreement with its signatures, and one file of all the keys that signed them. */
    public static SortedMap<String, byte[]> folder(List<StoredAgreement> agreements) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<TrustRoot> roots = new ArrayList<>();
        for (StoredAgreement agreement : agreements) {
            files.putAll(own(agreement));
            roots.addAll(Trust.parse(agreement.signers().bytes(), AgreementFolder.SIGNERS)
                    .roots());
        }
        files.put(AgreementFolder.SIGNERS, Trust.of(roots).bytes());
        return files;
    }

    /** One agreement with its signatures and the keys that signed it. */
    public static SortedMap<String, byte[]> of(StoredAgreement agreement) {
        SortedMap<String, byte[]> files = own(agreement);
        files.put(AgreementFolder.SIGNERS, agreement.signers().bytes());
        return files;
    }

    private static SortedMap<String, byte[]> own(StoredAgreement agreement) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(StoredAgreement.fileName(agreement.id()), agreement.turtle().bytes());
        files.put(
                StoredAgreement.signatureName(agreement.id(), "vendor"),
                agreement.vendorSignature().bytes());
        files.put(
                StoredAgreement.signatureName(agreement.id(), "partner"),
                agreement.partnerSignature().bytes());
        return files;
    }
}
