package dev.ggen.hub.portal.job;

import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.portal.Advance;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How far a job is.
 *
 * @param ended what became of it, once it is over
 * @param findings why it failed
 */
public record JobPage(Heading heading, Advance advance, Optional<Notice> ended, List<Finding> findings) {
    public JobPage {
        findings = List.copyOf(findings);
    }

    static JobPage of(JobView job, Words words) {
        String state = words.of("portal.job", job.state());
        Heading heading = Heading.of(words.textOr("portal.job.kind." + job.kind(), words.text("portal.job")))
                .state(new Badge(tone(job.state()), state));
        String step = job.state() == JobView.State.RUNNING ? words.textOr(job.step(), state) : state;
        Advance advance = new Advance(step, job.done(), job.total(), job.isOver(), "/jobs/" + job.id());
        return new JobPage(heading, advance, ended(job, words), job.findings());
    }

    private static Optional<Notice> ended(JobView job, Words words) {
        return switch (job.state()) {
            case QUEUED, RUNNING -> Optional.empty();
            case DONE -> Optional.of(Notice.of(Tone.GOOD, words.text("portal.job.done.words")));
            case FAILED ->
                Optional.of(Notice.of(
                        Tone.BAD, words.text("portal.job.failed.title"), words.text("portal.job.failed.words")));
        };
    }

    private static Tone tone(JobView.State state) {
        return switch (state) {
            case QUEUED -> Tone.NEUTRAL;
            case RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }
}
