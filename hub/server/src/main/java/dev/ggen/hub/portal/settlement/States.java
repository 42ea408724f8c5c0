package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.partner.settlement.LineState;

/** States with their tone and word. */
final class States {
    private States() {}

    static Badge of(ReportState state, Words words) {
        Tone tone = switch (state) {
            case RECEIVED -> Tone.BUSY;
            case ACCEPTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Badge(tone, words.of("settlement.report.state", state));
    }

    static Badge of(MonthState state, Words words) {
        Tone tone = switch (state) {
            case RUNNING -> Tone.NEUTRAL;
            case OPEN, PARTLY_CLOSED -> Tone.WARN;
            case CLOSING -> Tone.BUSY;
            case CLOSED -> Tone.GOOD;
        };
        return new Badge(tone, words.of("settlement.month.state", state));
    }

    static Badge of(CloseState state, Words words) {
        Tone tone = switch (state) {
            case PREPARING, APPROVING -> Tone.BUSY;
            case PREPARED -> Tone.WARN;
            case POSTED -> Tone.GOOD;
            case REJECTED, WITHDRAWN -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
        return new Badge(tone, words.of("settlement.close.state", state));
    }

    static Badge of(LineState state, Words words) {
        Tone tone = switch (state) {
            case DUE -> Tone.GOOD;
            case HELD -> Tone.WARN;
            case DISPUTED -> Tone.BAD;
        };
        return new Badge(tone, words.of("settlement.line.state", state));
    }
}
