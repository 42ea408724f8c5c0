package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.ledger.LineStates;
import org.springframework.stereotype.Component;

/** Into what a month is posted beside its statements. */
@Component("settlementBooks")
record Books(Ledger ledger, LineStates lineStates, Evidence evidence) {}
