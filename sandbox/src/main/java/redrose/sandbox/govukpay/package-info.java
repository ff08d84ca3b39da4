/**
 * A stand-in for GOV.UK Pay's public API, as far as telephone payments need it. Strict: what the
 * real one would not take is refused. Its money is not real.
 */
package redrose.sandbox.govukpay;
