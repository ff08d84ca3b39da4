package redrose.sandbox.demo;

import java.nio.file.Path;
import redrose.sandbox.phone.RunEnvironment;

/** What a person can do with a stack that is up. */
record WhatToTry(RunEnvironment environment, Path stateDir) {

  @Override
  public String toString() {
    return
"""

Redrose is up. What to try:
  ring it            any softphone on this machine: %s
                     1 to pay, 1 for a social care invoice, reference 500123458#, an
                     amount in pence#, Stripe's test card (42 eight times)#, expiry 1239#, code 123#
  let it be rung     ./redrose call sandbox/calls/pay.call
  open the console   %s
%s  try finance's work ./redrose bank --help, and the end of docs/reconciliation.md
  look at the store  %s
                     user %s, password in %s
  Stripe's side      %s/_sandbox/ledger
  metrics            %s
                     %s
  logs               %s
  all addresses      %s
Ctrl-C ends everything.
"""
        .formatted(
            environment.sip(),
            environment.console(),
            new ConsolePeople.SignInHint(stateDir),
            environment.databaseUrl(),
            environment.databaseUser(),
            environment.databasePasswordFile(),
            environment.simulator(),
            environment.ivrMetrics(),
            environment.gatewayMetrics(),
            environment.logDir(),
            stateDir.resolve(RunEnvironment.FILE_NAME));
  }
}
