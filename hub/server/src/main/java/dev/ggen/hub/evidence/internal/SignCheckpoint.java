package dev.ggen.hub.evidence.internal;

import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import org.springframework.stereotype.Component;

/** The job that follows an append: signs the log, unless another did. */
@Component
final class SignCheckpoint implements JobKind {
    static final String KIND = "sign-checkpoint";

    private final Checkpoints checkpoints;

    SignCheckpoint(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        return Json.of(checkpoints.current().size());
    }
}
