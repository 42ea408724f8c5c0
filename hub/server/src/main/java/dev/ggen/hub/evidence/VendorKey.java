package dev.ggen.hub.evidence;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.NamedKey;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key with which the vendor signs: a file of the key folder, made at first use, readable by its owner only.
 *
 * <p>Read again at each use, so that a key put right needs no restart. Every method throws {@link FindingsException} when the folder or the
 * key can't be used. Thread-safe, also across processes.
 */
@Component
public final class VendorKey {
    private final KeyFolder folder;
    private final String name;
    private final SecureRandom random;

    VendorKey(HubSettings settings, SecureRandom random) {
        this.folder = new KeyFolder(settings.keys());
        this.name = settings.key();
        this.random = random;
    }

    /** Signs as the vendor. */
    public Signer signer() {
        return key().key();
    }

    /** The public half under the key's name: what partners put into their trust file. */
    public TrustRoot trustRoot() {
        return key().trustRoot();
    }

    /** Whose signatures count here: the vendor's key of today and all that the key folder's trust file names, such as earlier ones. */
    public Trust trust() {
        TrustRoot own = trustRoot();
        return folder.trust().with(own);
    }

    private NamedKey key() {
        return folder.find(name).orElseGet(this::make);
    }

    private NamedKey make() {
        try {
            return folder.newKey(name, random);
        } catch (FindingsException e) {
            Optional<NamedKey> madeMeanwhile = folder.find(name);
            return madeMeanwhile.orElseThrow(() -> e);
        }
    }
}
