package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Transactions;
import org.springframework.stereotype.Component;

/** What every write here goes through. */
@Component
record Writing(Transactions transactions, Commands commands, Jobs jobs, Activity activity, HubClock clock, Ids ids) {}
