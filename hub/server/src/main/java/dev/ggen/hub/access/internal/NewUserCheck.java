package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.RoleView;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether somebody can be let in as written: all objections at once. */
final class NewUserCheck {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PARTNER = 80;

    /** Narrower than RFC 5321: nothing that could end a header, open a comment or name a second receiver. */
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private static final Pattern PARTNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private NewUserCheck() {}

    static void require(NewUser user, List<RoleView> known) {
        List<Finding> findings = new ArrayList<>();
        if (user.email().length() > LONGEST_EMAIL
                || !EMAIL.matcher(user.email()).matches()) {
            findings.add(Finding.red("email-malformed", "this isn't an address that mail can be sent to")
                    .withAllowed("one address such as ann@example.com"));
        }
        if (user.name().isEmpty()
                || user.name().length() > LONGEST_NAME
                || user.name().chars().anyMatch(Character::isISOControl)) {
            findings.add(Finding.red("name-missing", "a user needs a name")
                    .withAllowed("up to " + LONGEST_NAME + " printable signs"));
        }
        if (user.partner()
                .filter(id ->
                        id.length() > LONGEST_PARTNER || !PARTNER.matcher(id).matches())
                .isPresent()) {
            findings.add(Finding.red("partner-malformed", "this isn't a partner's id"));
        }
        findings.addAll(roles(user.roles(), user.partner().isPresent(), known));
        if (!findings.isEmpty()) {
            throw Refused.invalid(findings);
        }
    }

    static List<Finding> roles(Set<String> roles, boolean isAtPartner, List<RoleView> known) {
        Set<String> allowed = known.stream()
                .filter(role -> role.isForPartners() == isAtPartner)
                .map(RoleView::id)
                .collect(Collectors.toSet());
        String words =
                "one or more of " + String.join(", ", allowed.stream().sorted().toList());
        if (roles.isEmpty()) {
            return List.of(Finding.red("role-missing", "a user needs a role").withAllowed(words));
        }
        return roles.stream()
                .filter(role -> !allowed.contains(role))
                .sorted()
                .map(role -> Finding.red("role-unknown", "this role can't be given here")
                        .withAllowed(words))
                .limit(1)
                .toList();
    }
}
