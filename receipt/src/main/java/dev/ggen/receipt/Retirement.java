package dev.ggen.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A key that its holder has replaced: until where it signed. Said in positions of logs, never in times, because a signature says
 * nothing about when it was made.
 *
 * @param logs the last position, in each log that was known when the key was retired
 */
public record Retirement(SortedMap<String, Long> logs) {
    /** The most logs that one key's retirement may name. */
    public static final int MAX_LOGS = 10_000;

    private static final String CHECK = "key";

    public Retirement {
        logs = Collections.unmodifiableSortedMap(new TreeMap<>(logs));
        logs.forEach(LogPosition::new);
    }

    public static Retirement after(List<LogPosition> positions) {
        SortedMap<String, Long> logs = new TreeMap<>();
        positions.forEach(position -> logs.merge(position.origin(), position.sequence(), Math::max));
        return new Retirement(logs);
    }

    /**
     * Whether what stands at that position may be signed by these: a check for each retired key among them. Yellow where the
     * retirement doesn't know the log: nobody can tell then whether the key was still in use.
     */
    public static List<Check> checks(List<TrustRoot> signers, LogPosition position) {
        List<Check> checks = new ArrayList<>();
        for (TrustRoot signer : signers) {
            signer.retirement().ifPresent(retirement -> checks.add(retirement.check(signer.name(), position)));
        }
        return checks;
    }

    private Check check(String name, LogPosition position) {
        Optional<Long> last = Optional.ofNullable(logs.get(position.origin()));
        String key = "the key of \"" + name + "\" was retired";
        if (last.isEmpty()) {
            return Check.yellow(
                    CHECK, key + ", and its entry in the trust file doesn't say where in this log; sync again");
        }
        String where = " after receipt " + last.get() + " of this log; this is receipt " + position.sequence();
        return position.sequence() <= last.get() ? Check.green(CHECK, key + where) : Check.red(CHECK, key + where);
    }

    Json toJson() {
        List<Json> positions = new ArrayList<>();
        logs.forEach((origin, sequence) -> positions.add(
                Json.object().put("origin", origin).put("sequence", sequence).build()));
        return Json.object().put("logs", Json.of(positions)).build();
    }

    static Retirement read(Members members, String id, String file) {
        List<Json> positions = members.array("logs");
        members.end();
        if (positions.size() > MAX_LOGS) {
            throw members.refused("a retirement names " + positions.size() + " logs: at most " + MAX_LOGS);
        }
        SortedMap<String, Long> logs = new TreeMap<>();
        for (Json item : positions) {
            Map.Entry<String, Long> position = position(Members.of(item, id, "a log of a retirement", file));
            if (logs.put(position.getKey(), position.getValue()) != null) {
                throw members.refused("a retirement names the log " + position.getKey() + " twice");
            }
        }
        return new Retirement(logs);
    }

    private static Map.Entry<String, Long> position(Members members) {
        String origin = members.string("origin");
        long sequence = members.count("sequence");
        members.end();
        if (!Checkpoint.isOrigin(origin) || sequence < 1 || sequence > CanonicalJson.MAX_INTEGER) {
            throw members.refused("a log of a retirement has an origin and a sequence from 1");
        }
        return Map.entry(origin, sequence);
    }
}
