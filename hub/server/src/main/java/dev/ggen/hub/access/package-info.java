/**
 * Who may enter the hub, and as whom: users, their roles, and the four ways to prove it (one-time links, passkeys, sessions, tokens).
 *
 * <p>Stands directly on the platform; every other module may ask it. What somebody may do is a {@link dev.ggen.hub.platform.Viewer}, made here anew for
 * each request from the tables, so that a role taken away is gone with the next click.
 *
 * <p>A first user and a link for him:
 *
 * <pre>{@code
 * UserView ann = users.add(Viewer.system("first start"), ids.nextCommand(), new NewUser("ann@example.com", "Ann", Optional.empty(), Set.of("administrator")));
 * URI link = links.issue(Viewer.system("first start"), ann.id());
 * }</pre>
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.ggen.hub.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
