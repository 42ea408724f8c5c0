package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes {@code ggen.lock} from the packs as they are, and refuses it where a lock that is there says otherwise. */
final class Locking {

    private Locking() {}

    /** Empty when no pack is to be locked. */
    static Optional<RenderedFile> of(Manifest manifest, ReadFiles files) {
        return locked(manifest).stream()
                .findFirst()
                .map(first ->
                        RenderedFile.of(PackLock.FILE, lock(manifest, files).text(), Placing.LOCK, first.place()));
    }

    /** The packs as they are. */
    static PackLock lock(Manifest manifest, ReadFiles files) {
        SortedMap<String, PackLock.Entry> entries = new TreeMap<>();
        locked(manifest).forEach(pack -> entries.put(pack.name(), entry(pack, files)));
        return new PackLock(entries);
    }

    private static List<PackUse> locked(Manifest manifest) {
        return manifest.packs().stream()
                .filter(pack -> pack.locking() == PackUse.Locking.LOCKED)
                .toList();
    }

    private static PackLock.Entry entry(PackUse pack, ReadFiles files) {
        SortedMap<String, SourceFile> contents = new TreeMap<>();
        int start = pack.folder().length() + 1;
        for (String path : files.list(Listing.all(pack.folder()))) {
            contents.put(path.substring(start), files.get(path, pack.place()));
        }
        pack.extraOntologies().forEach(path -> contents.put(path, files.get(path, pack.place())));
        Optional<String> revision = pack.source() instanceof PackUse.Source.Elsewhere
                ? files.find(pack.file(PackUse.REVISION)).flatMap(SourceFile::text)
                : Optional.empty();
        return new PackLock.Entry(pack.source().words(), PackDigest.of(contents), revision);
    }

    /** Whether every pack that both locks name is the same in both; a finding for each that isn't. */
    static List<Finding> changes(String path, String wanted, Bytes there, Place plannedAt) {
        PackLock now;
        try {
            now = PackLock.read(new SourceFile(path, there.array()));
        } catch (FindingsException e) {
            return e.findings();
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, PackLock.Entry> pack :
                PackLock.read(SourceFile.of(path, wanted)).packs().entrySet()) {
            PackLock.Entry locked = now.packs().get(pack.getKey());
            if (locked != null && !locked.contentHash().equals(pack.getValue().contentHash())) {
                findings.add(Finding.red(
                                "pack-changed",
                                "The pack `" + pack.getKey() + "` is not what `" + path + "` says.",
                                Place.ofFile(path),
                                plannedAt)
                        .withAllowed(locked.contentHash())
                        .withHint("Bring the pack back as it was, or take it as it is: ggen pack update "
                                + pack.getKey()));
            }
        }
        return findings;
    }
}
