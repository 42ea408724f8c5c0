package dev.ggen.hub.kill;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One kill at a step.
 *
 * @param month in whose work at the earliest
 */
record PlannedKill(YearMonth month, Step step, KillTest.Kill kill) {
    /** A job that never ends is given up after five starts: so each month has a share of the steps, and no job has more kills than two. */
    private static final int SHARES = 5;

    /** Every step once, spread over months; the kinds of kill take turns. */
    static List<PlannedKill> takingTurns(List<KillTest.Kill> kinds) {
        List<PlannedKill> plan = new ArrayList<>();
        for (int share = 0; share < SHARES; share++) {
            for (Step step : Step.values()) {
                if (step.number() % SHARES == share) {
                    plan.add(
                            new PlannedKill(YearOfWork.MONTHS.get(share), step, kinds.get(plan.size() % kinds.size())));
                }
            }
        }
        return plan;
    }

    /** As an argument of {@link WorkingHub}. */
    static String argument(List<PlannedKill> plan) {
        return plan.stream().map(kill -> kill.month() + "/" + kill.step()).collect(Collectors.joining(","));
    }

    /** What {@link #argument} made; who is killed needn't know how. */
    static List<PlannedKill> parse(String argument) {
        return argument.isEmpty()
                ? List.of()
                : Arrays.stream(argument.split(","))
                        .map(kill -> kill.split("/"))
                        .map(part ->
                                new PlannedKill(YearMonth.parse(part[0]), Step.valueOf(part[1]), KillTest.Kill.SERVER))
                        .toList();
    }
}
