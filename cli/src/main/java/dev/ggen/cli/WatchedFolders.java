package dev.ggen.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A folder with all below it, and single folders elsewhere, whose changes are waited for. */
final class WatchedFolders implements AutoCloseable {
    /** The most folders; what changes in others isn't noticed. */
    static final int MOST_FOLDERS = 10_000;

    /** How long nothing may happen before a change counts as over: editors save in several steps. */
    private static final int QUIET_MILLIS = 80;

    /** A change that doesn't end counts as over after this many pauses. */
    private static final int MOST_PAUSES = 50;

    private static final Set<String> PASSED_OVER = Set.of(".ggen", ".git", "node_modules", "target");

    /** Of Vim, Emacs, JetBrains' and KDE's editors, GNOME's, office programs, and desktops, in this order. */
    private static final Pattern SCRATCH = Pattern.compile(String.join(
            "|",
            "\\..*\\.sw[a-px]|4913",
            ".*~|\\.?#.*",
            ".*___jb_(tmp|old|bak)___|.*\\.kate-swp",
            "\\.goutputstream-.*",
            "\\.~lock\\..*|~\\$.*",
            "\\.DS_Store|Thumbs\\.db|desktop\\.ini"));

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private WatchedFolders(Path root, WatchService service) {
        this.root = root;
        this.service = service;
    }

    static WatchedFolders of(Path root) throws IOException {
        WatchedFolders watched = new WatchedFolders(root, root.getFileSystem().newWatchService());
        watched.addTree(root);
        return watched;
    }

    /** Watches the folders of these files too, wherever they are. */
    void addFoldersOf(Collection<Path> files) throws IOException {
        for (Path file : files) {
            Path folder = file.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                add(folder);
            }
        }
    }

    private void addTree(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean isOther = !folder.equals(root)
                        && PASSED_OVER.contains(folder.getFileName().toString());
                if (!isOther) {
                    add(folder);
                }
                return isOther ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // it was removed meanwhile, or isn't ours to read
            }
        });
    }

    private void add(Path folder) throws IOException {
        if (folders.size() < MOST_FOLDERS) {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        }
    }

    /** Waits for changes, until nothing more happens; the files, as seen from the root. */
    SortedSet<String> next() throws IOException, InterruptedException {
        SortedSet<String> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            WatchKey key = service.take();
            for (int pause = 0; key != null && pause < MOST_PAUSES; pause++) {
                collectFrom(key, changed);
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (key != null) {
                collect(key, changed);
            }
        }
        return changed;
    }

    /** From that folder and all others that have something to tell by now: many files may lie in many folders. */
    private void collectFrom(WatchKey first, SortedSet<String> changed) throws IOException {
        WatchKey key = first;
        for (int others = 0; key != null; others++) {
            collect(key, changed);
            key = others < MOST_FOLDERS ? service.poll() : null;
        }
    }

    private void collect(WatchKey key, SortedSet<String> changed) throws IOException {
        Path folder = folders.getOrDefault(key, root);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                collect(folder.resolve(name), changed);
            } else {
                changed.add("more than could be noticed");
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void collect(Path file, SortedSet<String> changed) throws IOException {
        String name = file.getFileName().toString();
        if (PASSED_OVER.contains(name) || isScratch(name)) {
            return;
        }
        if (Files.isDirectory(file) && file.startsWith(root)) {
            addTree(file);
        }
        changed.add(root.relativize(file).toString().replace('\\', '/'));
    }

    /** Whether an editor or a desktop writes such files for itself, beside those that somebody edits. */
    static boolean isScratch(String name) {
        return SCRATCH.matcher(name).matches();
    }

    @Override
    public void close() throws IOException {
        try {
            service.close();
        } catch (ClosedWatchServiceException e) {
            // closed is closed
        }
    }
}
