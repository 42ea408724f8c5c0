package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.List;

/**
 * What somebody holds to come in by.
 *
 * @param tokenForm the fields of a new token; empty where none may be made
 * @param scopes what a new token may be given
 * @param secret of the token that was just made; empty otherwise
 */
public record AccountPage(
        Heading heading,
        List<Fact> facts,
        Table sessions,
        Table passkeys,
        Table tokens,
        List<Field> tokenForm,
        List<Choice> scopes,
        String secret) {
    public AccountPage {
        facts = List.copyOf(facts);
        tokenForm = List.copyOf(tokenForm);
        scopes = List.copyOf(scopes);
    }

    static List<Fact> facts(UserView user, Words words) {
        String roles = String.join(", ", RoleWords.of(user.roles(), words));
        return List.of(
                new Fact(words.text("access.email"), Value.mail(user.email())),
                new Fact(words.text("access.roles"), Value.text(roles)));
    }

    static List<Field> tokenFields(String name, String days, Words words) {
        return List.of(
                Field.of("name", words.text("access.token.name"))
                        .value(name)
                        .help(words.text("access.token.name.help")),
                Field.of("days", words.text("access.token.days"))
                        .type("number")
                        .value(days)
                        .help(words.text("access.token.days.help", Tokens.MOST_DAYS)));
    }

    /** The same with what is to be shown this once. */
    AccountPage showing(String made) {
        return new AccountPage(heading, facts, sessions, passkeys, tokens, tokenForm, scopes, made);
    }

    /** The same with a form that couldn't be taken. */
    AccountPage withForm(List<Field> fields) {
        return new AccountPage(heading, facts, sessions, passkeys, tokens, fields, scopes, secret);
    }
}
