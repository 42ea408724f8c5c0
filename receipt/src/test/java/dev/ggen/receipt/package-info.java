@NullMarked
package dev.ggen.receipt;

import org.jspecify.annotations.NullMarked;
