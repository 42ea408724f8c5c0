package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public keys whose signatures count, from outside of what they signed.
 *
 * <p>File form: {@code {"format":"ggen-trust/1","keys":[{"keyid":…,"name":…,"publicKey":PEM}]}}, and {@code ggen-trust/2} where
 * an entry has {@code "retired":{"logs":[{"origin":…,"sequence":…}]}} too. Any spacing is read; what is written is canonical,
 * sorted by name, with a final newline. Immutable.
 */
public final class Trust {
    public static final String FORMAT = "ggen-trust/1";

    /** The form of a file in which a key is retired: earlier readers must refuse it rather than pass that over. */
    public static final String FORMAT_2 = "ggen-trust/2";

    /** The most keys that a file may hold. */
    public static final int MAX_KEYS = 10_000;

    /** Trusts nobody. */
    public static final Trust NOBODY = new Trust(new TreeMap<>());

    private static final String ID = "trust-malformed";

    private final SortedMap<KeyId, TrustRoot> roots;

    private Trust(SortedMap<KeyId, TrustRoot> roots) {
        this.roots = roots;
    }

    /** Of roots in any order; a key that is there twice keeps its last name. */
    public static Trust of(Collection<TrustRoot> roots) {
        SortedMap<KeyId, TrustRoot> byId = new TreeMap<>();
        roots.forEach(root -> byId.put(root.keyId(), root));
        return new Trust(byId);
    }

    public static Trust of(TrustRoot... roots) {
        return of(Arrays.asList(roots));
    }

    /** Reads a trust file. */
    public static Trust parse(byte[] bytes, String file) {
        Members members = Members.of(CanonicalJson.parse(bytes, file), ID, "the trust file", file);
        boolean mayRetire = members.oneOf("format", List.of(FORMAT, FORMAT_2)).equals(FORMAT_2);
        List<Json> keys = members.array("keys");
        members.end();
        if (keys.size() > MAX_KEYS) {
            throw members.refused("the trust file holds " + keys.size() + " keys: at most " + MAX_KEYS);
        }
        List<TrustRoot> roots = new ArrayList<>();
        Set<KeyId> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            TrustRoot root =
                    root(Members.of(keys.get(i), ID, "key " + (i + 1) + " of the trust file", file), file, mayRetire);
            if (!seen.add(root.keyId())) {
                throw members.refused("key " + root.keyId() + " is there twice");
            }
            roots.add(root);
        }
        return of(roots);
    }

    private static TrustRoot root(Members key, String file, boolean mayRetire) {
        String stated = key.string("keyid");
        String name = key.string("name");
        PublicKeyPem publicKey = PublicKeyPem.parse(key.string("publicKey"), file);
        Optional<Retirement> retirement = mayRetire && key.has("retired")
                ? Optional.of(Retirement.read(key.members("retired"), ID, file))
                : Optional.empty();
        key.end();
        if (!TrustRoot.isName(name)) {
            throw key.refused("a key's name is one line of 1 to " + TrustRoot.MAX_NAME_LENGTH + " characters");
        }
        if (!publicKey.keyId().hex().equals(stated)) {
            throw key.refused("the public key \"" + name + "\" has the id " + publicKey.keyId() + ", not " + stated);
        }
        return new TrustRoot(name, publicKey, retirement);
    }

    /** The bytes of a trust file. */
    public byte[] bytes() {
        return (CanonicalJson.text(toJson()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public Json.Obj toJson() {
        return Json.object()
                .put("format", isAnyRetired() ? FORMAT_2 : FORMAT)
                .put("keys", Json.of(roots().stream().map(TrustRoot::toJson).toList()))
                .build();
    }

    private boolean isAnyRetired() {
        return roots.values().stream().anyMatch(root -> root.retirement().isPresent());
    }

    public Optional<TrustRoot> find(KeyId id) {
        return Optional.ofNullable(roots.get(id));
    }

    /** Sorted by name, then key id. */
    public List<TrustRoot> roots() {
        return roots.values().stream()
                .sorted(Comparator.comparing(TrustRoot::name).thenComparing(TrustRoot::keyId))
                .toList();
    }

    /** This and the given root, whose name replaces an earlier one of the same key. */
    public Trust with(TrustRoot root) {
        SortedMap<KeyId, TrustRoot> more = new TreeMap<>(roots);
        more.put(root.keyId(), root);
        return new Trust(more);
    }
}
