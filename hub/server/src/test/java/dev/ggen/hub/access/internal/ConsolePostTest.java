package dev.ggen.hub.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.StartedBy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsolePostTest {
    @Test
    void aLinkIsToldToWhoeverStartedTheHubAndToNoLog(CapturedOutput logged) {
        UserView user = Visitor.user(TestHub.shared(), Optional.empty(), "auditor");
        List<String> told = new ArrayList<>();

        new ConsolePost(new StartedBy(told::add)).send(new Letter(user, URI.create("http://localhost/sign-in/secret")));

        assertThat(told)
                .containsExactly("A sign-in link for " + user.name() + ", " + user.email()
                        + ": http://localhost/sign-in/secret");
        assertThat(logged.getAll()).doesNotContain("sign-in/secret", user.email());
    }
}
