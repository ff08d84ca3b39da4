package redrose.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Whose simulator charges the cards of a stack. */
public enum SandboxProvider {
  STRIPE("stripe-simulator", "redrose.sandbox.stripe.StripeSimulator", "sk_test_redrose_sandbox"),
  GOVUKPAY(
      "govukpay-simulator",
      "redrose.sandbox.govukpay.GovUkPaySimulator",
      "api_test_redrose_sandbox");

  /** What it signs its events with, where it sends any. */
  static final String WEBHOOK_SECRET = "whsec_redrose_sandbox";

  /** The simulator's name among the parts of a stack. */
  final String part;

  final String mainClass;

  /** What the simulator lets in; it protects nothing. */
  final String key;

  SandboxProvider(String part, String mainClass, String key) {
    this.part = part;
    this.mainClass = mainClass;
    this.key = key;
  }

  /** What the gateway is told of it. */
  Map<String, String> settings(URI simulator, Path keyFile) {
    return Map.of(
        "REDROSE_PROVIDER",
        option(),
        "REDROSE_" + name() + "_URL",
        simulator.toString(),
        "REDROSE_" + name() + "_KEY_FILE",
        keyFile.toString());
  }

  /** Forgets the money of earlier runs, which an empty request store knows nothing of. */
  static void forget(StateFolder state) {
    for (SandboxProvider provider : values()) {
      try {
        Files.deleteIfExists(state.account(provider.part));
      } catch (IOException e) {
        throw new UncheckedIOException(state.account(provider.part) + " can't be deleted", e);
      }
    }
  }

  /** Whether it sends events that the gateway takes. */
  boolean sendsEvents() {
    return this == STRIPE;
  }

  /** The name on the command line. */
  String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
