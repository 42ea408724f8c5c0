@org.jspecify.annotations.NullMarked
package dev.ggen.checks.serve;
