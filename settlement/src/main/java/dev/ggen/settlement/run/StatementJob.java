package dev.ggen.settlement.run;

import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleFiles;

/**
 * One statement to be built, and what its bundle will disclose.
 *
 * @param agreement whose statement
 * @param inputs of the function
 * @param files the same inputs as the bundle holds them
 */
record StatementJob(SignedAgreement agreement, StatementInputs inputs, BundleFiles files) {}
