package dev.ggen.hub.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.StartedBy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        URI link = URI.create("http://localhost/sign-in/secret");

        ConsolePost post = new ConsolePost(new StartedBy(told::add));
        post.send(new Letter(user, link, Optional.empty(), Locale.ENGLISH));
        post.send(new Letter(user, link, Optional.of(new Invitation("Ida", "the program", link)), Locale.ENGLISH));

        String rest = " for " + user.name() + ", " + user.email() + ": http://localhost/sign-in/secret";
        assertThat(told).containsExactly("A sign-in link" + rest, "Ida's invitation to the program" + rest);
        assertThat(logged.getAll()).doesNotContain("sign-in/secret", user.email());
    }
}
