package dev.ggen.hub.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.DecideProposal.Cuts;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final EnumSet<Permission> MAY =
            EnumSet.of(Permission.PROGRAM_READ, Permission.PROGRAM_PUBLISH, Permission.PROGRAM_APPROVE);

    private final TestHub hub = TestHub.shared();
    private final Programs programs = hub.part(Programs.class);
    private final Publishing publishing = hub.part(Publishing.class);
    private final int first = hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test")) > 0 ? 1 : 0;
    private final Viewer ann = TestHub.vendor("Ann", MAY);
    private final Viewer bob = TestHub.vendor("Bob", MAY);

    @Test
    void a_second_person_publishes_what_one_proposed() {
        ProposalView proposal = proposed(renamed("1.1"), "2041-01-01");
        assertEquals(Grade.PLAIN, proposal.diff().grade());
        assertEquals("Ann", proposal.proposedByName());
        CommandId command = TestHub.ids().nextCommand();

        int version = publishing.approve(bob, command, decision(proposal, Cuts.UNSEEN));
        int again = publishing.approve(bob, command, decision(proposal, Cuts.UNSEEN));

        assertEquals(version, again);
        assertEquals("1.1", programs.version(ann, version).programVersion());
        assertEquals(version, programs.versionInForce(ann, LocalDate.parse("2041-01-01")));
        assertTrue(programs.version(ann, version - 1).holdsUntil().isPresent());
    }

    @Test
    void who_proposed_it_may_not_approve_it() {
        ProposalView proposal = proposed(renamed("1.2"), "2030-01-01");

        assertEquals(
                "second-person-needed",
                refusal(() -> publishing.approve(ann, TestHub.ids().nextCommand(), decision(proposal, Cuts.UNSEEN))));
    }

    @Test
    void a_cut_is_marked_and_must_be_acknowledged() {
        ProposalView proposal = proposed(
                changed(
                        "terms/revenue-streams.ttl",
                        "p:about <stream/platform-referral> ; p:receiver p:partnerReceives ; p:minimum 0.05 ; p:maximum 0.10",
                        "p:about <stream/platform-referral> ; p:receiver p:partnerReceives ; p:minimum 0.05 ; p:maximum 0.08"),
                "2030-02-01");

        assertEquals(Grade.CUT, proposal.diff().grade());
        assertEquals(
                "cuts-unseen",
                refusal(() -> publishing.approve(bob, TestHub.ids().nextCommand(), decision(proposal, Cuts.UNSEEN))));
    }

    @Test
    void a_program_with_a_red_finding_is_refused_with_it() {
        JobView job = checked(changed("program.ttl", "p:version \"1.0\" ;", ""), "2030-03-01");

        assertEquals(JobView.State.FAILED, job.state());
        assertTrue(job.findings().stream().anyMatch(finding -> finding.isRed()), job.toString());
    }

    @Test
    void a_decided_proposal_stays_decided() {
        ProposalView proposal = proposed(renamed("1.3"), "2030-04-01");
        assertEquals(
                "reason-missing",
                refusal(() -> publishing.reject(
                        bob,
                        TestHub.ids().nextCommand(),
                        new DecideProposal(proposal.id(), proposal.digest(), Cuts.UNSEEN, " "))));

        publishing.reject(
                bob,
                TestHub.ids().nextCommand(),
                new DecideProposal(proposal.id(), proposal.digest(), Cuts.UNSEEN, "Too early"));

        assertEquals(
                "Too early",
                publishing.proposal(ann, proposal.id()).decision().orElseThrow().reason());
        assertEquals(
                "proposal-decided",
                refusal(() -> publishing.approve(bob, TestHub.ids().nextCommand(), decision(proposal, Cuts.UNSEEN))));
    }

    @Test
    void the_past_is_not_changed() {
        assertEquals(
                "holds-from-past",
                refusal(() -> publishing.propose(
                        ann,
                        TestHub.ids().nextCommand(),
                        new ProposeProgram(renamed("1.4"), LocalDate.parse("2026-10-01")))));
    }

    @Test
    void a_partner_sees_no_proposal() {
        ProposalView proposal = proposed(renamed("1.5"), "2030-05-01");
        Viewer aws = TestHub.partner("aws", "Ada", MAY);

        assertEquals("not-found", refusal(() -> publishing.proposal(aws, proposal.id())));
        assertEquals(0, publishing.waiting(aws));
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).findings().getFirst().id();
    }

    private static DecideProposal decision(ProposalView proposal, Cuts cuts) {
        return new DecideProposal(proposal.id(), proposal.digest(), cuts, "");
    }

    private ProposalView proposed(List<SourceFile> files, String holdsFrom) {
        JobView job = checked(files, holdsFrom);
        assertEquals(JobView.State.DONE, job.state(), job.toString());
        UUID id = publishing.proposalOf(job).orElseThrow();
        return publishing.proposal(ann, id);
    }

    private JobView checked(List<SourceFile> files, String holdsFrom) {
        UUID job = publishing.propose(
                ann, TestHub.ids().nextCommand(), new ProposeProgram(files, LocalDate.parse(holdsFrom)));
        return hub.part(Jobs.class).await(ann, job);
    }

    private List<SourceFile> renamed(String version) {
        return changed("program.ttl", "p:version \"1.0\"", "p:version \"" + version + "\"");
    }

    private List<SourceFile> changed(String path, String old, String now) {
        return programs.sources(ann, first).files().stream()
                .map(file -> file.path().equals(path)
                        ? SourceFile.of(path, file.text().orElseThrow().replaceFirst(Pattern.quote(old), now))
                        : file)
                .toList();
    }
}
