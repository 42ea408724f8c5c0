@org.jspecify.annotations.NullMarked
package dev.ggen.hub.platform.web;
