package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Inviting somebody.
 *
 * @param post said where no mail leaves
 * @param fields name, address, and at the vendor the partner
 * @param roleError what is wrong with the ticked roles; empty when nothing is
 */
public record InvitePage(
        Heading heading, Optional<Notice> post, List<Field> fields, List<RoleChoice> roles, String roleError) {
    public InvitePage {
        fields = List.copyOf(fields);
        roles = List.copyOf(roles);
    }

    /** @param partners to choose from; empty for whoever can invite to his own partner only */
    static List<Field> fields(String name, String email, String partner, List<Choice> partners, Words words) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("name", words.text("access.user.name")).value(name).autocomplete("off"),
                Field.of("email", words.text("access.email"))
                        .type("email")
                        .value(email)
                        .autocomplete("off")
                        .help(words.text("access.invite.email.help"))));
        if (!partners.isEmpty()) {
            Choice vendor = new Choice("", words.text("access.home.vendor"));
            fields.add(Field.of("partner", words.text("access.user.home"))
                    .choices(Stream.concat(Stream.of(vendor), partners.stream()).toList())
                    .value(partner)
                    .optional());
        }
        return fields;
    }

    static InvitePage of(
            Optional<Notice> post, List<Field> fields, List<RoleChoice> roles, String roleError, Words words) {
        Heading heading = Heading.of(words.text("access.invite"))
                .lead(words.text("access.invite.lead"))
                .under(words.text("access.users"), "/users");
        return new InvitePage(heading, post, fields, roles, roleError);
    }
}
