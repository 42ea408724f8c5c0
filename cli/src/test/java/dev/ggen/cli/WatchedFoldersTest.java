package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedFoldersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a.ttl.swp",
                ".a.ttl.swx",
                "4913",
                "a.ttl~",
                ".#a.ttl",
                "#a.ttl#",
                "a.ttl___jb_tmp___",
                ".a.ttl.kate-swp",
                ".goutputstream-X1Y2Z3",
                ".~lock.a.csv#",
                "~$a.csv",
                ".DS_Store"
            })
    void whatEditorsWriteForThemselvesIsNoChange(String name) {
        assertTrue(WatchedFolders.isScratch(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.ttl", ".gitignore", "a.tmpl", "swap.ttl", "a.ttl.bak", "a#b.ttl", "49130", ".swpx", "a.tmp"})
    void whatPeopleWriteIs(String name) {
        assertFalse(WatchedFolders.isScratch(name), name);
    }
}
