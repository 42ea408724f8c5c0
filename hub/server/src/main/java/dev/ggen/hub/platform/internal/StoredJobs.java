package dev.ggen.hub.platform.internal;

import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Jobs as others use them. */
@Component
final class StoredJobs implements Jobs {
    /** How often who waits looks whether another node ended the job; this node's end wakes at once. */
    private static final long LOOK_EVERY_MILLIS = 250;

    private final JobTable table;
    private final Transactions transactions;
    private final Ids ids;
    private final JobEnds ends;
    private final ObjectProvider<JobWorkers> workers; // they hold the job kinds, which may start jobs themselves

    StoredJobs(JobTable table, Transactions transactions, Ids ids, JobEnds ends, ObjectProvider<JobWorkers> workers) {
        this.table = table;
        this.transactions = transactions;
        this.ids = ids;
        this.ends = ends;
        this.workers = workers;
    }

    @Override
    public UUID start(Viewer viewer, String kind, Json input) {
        UUID id = ids.next();
        table.insert(id, viewer, kind, input);
        transactions.afterCommit(() -> workers.getObject().poke());
        return id;
    }

    @Override
    public JobView view(Viewer viewer, UUID id) {
        return table.view(viewer, id).orElseThrow(() -> Refused.notFound("the job " + id));
    }

    @Override
    public JobView await(Viewer viewer, UUID id) {
        long end = System.nanoTime() + JobView.LONGEST.toNanos();
        int known = ends.known();
        JobView view = view(viewer, id);
        while (!view.isOver() && System.nanoTime() < end) {
            try {
                ends.awaitOtherThan(known, LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return view;
            }
            known = ends.known();
            view = view(viewer, id);
        }
        return view;
    }
}
