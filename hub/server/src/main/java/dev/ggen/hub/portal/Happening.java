package dev.ggen.hub.portal;

import java.time.Instant;

/**
 * One line of a timeline: who did what, when, why.
 *
 * @param why empty where nobody had to give a reason
 */
public record Happening(Instant at, String who, Sentence what, String why, Tone tone) {
    public static Happening of(Instant at, String who, Sentence what) {
        return new Happening(at, who, what, "", Tone.NEUTRAL);
    }

    public Happening because(String reason) {
        return new Happening(at, who, what, reason, tone);
    }

    public Happening taken(Tone as) {
        return new Happening(at, who, what, why, as);
    }
}
