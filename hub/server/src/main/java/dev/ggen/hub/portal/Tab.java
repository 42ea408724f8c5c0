package dev.ggen.hub.portal;

import java.util.OptionalLong;

/**
 * One of several pages about the same thing. Tabs are links: each has its own address.
 *
 * @param count how many are behind it; empty where that says nothing
 */
public record Tab(String text, String href, boolean current, OptionalLong count) {
    public static Tab of(String text, String href, boolean current) {
        return new Tab(text, href, current, OptionalLong.empty());
    }

    public Tab counting(long many) {
        return new Tab(text, href, current, OptionalLong.of(many));
    }
}
