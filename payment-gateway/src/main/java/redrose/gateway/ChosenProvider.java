package redrose.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import redrose.gateway.govukpay.GovUkPayBooks;
import redrose.gateway.govukpay.GovUkPayCardProvider;
import redrose.gateway.govukpay.GovUkPayEvents;
import redrose.gateway.govukpay.GovUkPayRefunds;
import redrose.gateway.govukpay.GovUkPaySettings;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.EventReader;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.ProviderBooks;
import redrose.gateway.provider.ProviderPayouts;
import redrose.gateway.provider.RefundProvider;
import redrose.gateway.stripe.StripeBooks;
import redrose.gateway.stripe.StripeCardProvider;
import redrose.gateway.stripe.StripeEvents;
import redrose.gateway.stripe.StripeLinks;
import redrose.gateway.stripe.StripeRefunds;
import redrose.gateway.stripe.StripeSettings;
import redrose.health.CannotStart;
import redrose.health.Settings;

/** A company that charges cards, and what it needs. */
public sealed interface ChosenProvider {
  /** Stripe. */
  record Stripe(StripeSettings settings) implements ChosenProvider {
    @Override
    public String name() {
      return STRIPE;
    }

    @Override
    public CardProvider connect(MeterRegistry registry) {
      return new StripeCardProvider(settings, registry);
    }

    @Override
    public RefundProvider connectRefunds(MeterRegistry registry) {
      return new StripeRefunds(settings, registry);
    }

    @Override
    public ProviderBooks connectBooks(MeterRegistry registry) {
      return new StripeBooks(settings, registry);
    }

    @Override
    public Optional<ProviderPayouts> connectPayouts(MeterRegistry registry) {
      return Optional.of(new StripeBooks(settings, registry));
    }

    @Override
    public Optional<LinkProvider> connectLinks(MeterRegistry registry) {
      return Optional.of(new StripeLinks(settings, "Payment to the council", registry));
    }

    @Override
    public EventReader eventReader(String secret) {
      return new StripeEvents(secret);
    }

    @Override
    public String addressSetting() {
      return STRIPE_URL;
    }
  }

  /** GOV.UK Pay. */
  record GovUkPay(GovUkPaySettings settings) implements ChosenProvider {
    @Override
    public String name() {
      return GOVUKPAY;
    }

    @Override
    public CardProvider connect(MeterRegistry registry) {
      return new GovUkPayCardProvider(settings, registry);
    }

    @Override
    public RefundProvider connectRefunds(MeterRegistry registry) {
      return new GovUkPayRefunds(settings, registry);
    }

    @Override
    public ProviderBooks connectBooks(MeterRegistry registry) {
      return new GovUkPayBooks(settings, registry);
    }

    /** The payment service provider behind it has them. */
    @Override
    public Optional<ProviderPayouts> connectPayouts(MeterRegistry registry) {
      return Optional.empty();
    }

    @Override
    public Optional<LinkProvider> connectLinks(MeterRegistry registry) {
      return Optional.empty();
    }

    @Override
    public EventReader eventReader(String secret) {
      return new GovUkPayEvents(secret);
    }

    @Override
    public String addressSetting() {
      return GOVUKPAY_URL;
    }
  }

  /** Stripe's name, in settings and in the store. */
  String STRIPE = "stripe";

  /** GOV.UK Pay's name, in settings and in the store. */
  String GOVUKPAY = "govukpay";

  /** The setting with Stripe's address. */
  String STRIPE_URL = "REDROSE_STRIPE_URL";

  /** The setting with GOV.UK Pay's address. */
  String GOVUKPAY_URL = "REDROSE_GOVUKPAY_URL";

  /** Its name, in settings and in the store. */
  String name();

  /** The provider, not asked anything yet. */
  CardProvider connect(MeterRegistry registry);

  /** The same provider, giving money back. */
  RefundProvider connectRefunds(MeterRegistry registry);

  /** Its books, to be compared with ours. */
  ProviderBooks connectBooks(MeterRegistry registry);

  /** Its payouts, where it names them. */
  Optional<ProviderPayouts> connectPayouts(MeterRegistry registry);

  /** Its own pages, where it has any that we know how to open. */
  Optional<LinkProvider> connectLinks(MeterRegistry registry);

  /** What tells its events from forged ones. */
  EventReader eventReader(String secret);

  /** What to look at where it can't be reached. */
  String addressSetting();

  /**
   * The one that takes new payments: {@code REDROSE_PROVIDER}.
   *
   * @throws CannotStart where something is missing or wrong
   */
  static ChosenProvider from(Settings settings) {
    return named(settings.text("REDROSE_PROVIDER", STRIPE), settings);
  }

  /**
   * Those beside it whose key is there: what was begun with them is settled, refunded and compared.
   *
   * @throws CannotStart where something is missing or wrong
   */
  static List<ChosenProvider> former(Settings settings) {
    var chosen = from(settings).name();
    return Stream.of(STRIPE, GOVUKPAY)
        .filter(name -> !name.equals(chosen) && settings.find(keySetting(name)).isPresent())
        .map(name -> named(name, settings))
        .toList();
  }

  /** The setting that names the file with a provider's key. */
  static String keySetting(String provider) {
    return "REDROSE_" + provider.toUpperCase(Locale.ROOT) + "_KEY_FILE";
  }

  private static ChosenProvider named(String name, Settings settings) {
    return switch (name) {
      case STRIPE ->
          new Stripe(
              StripeSettings.usual(
                  address(settings, STRIPE_URL).map(URI::toString),
                  settings.secret(keySetting(name))));
      case GOVUKPAY -> new GovUkPay(govUkPay(settings));
      default ->
          throw new CannotStart(
              "Set REDROSE_PROVIDER to stripe or govukpay: " + name + " is not known.");
    };
  }

  private static GovUkPaySettings govUkPay(Settings settings) {
    return GovUkPaySettings.usual(
        address(settings, GOVUKPAY_URL).orElse(GovUkPaySettings.USUAL_ADDRESS),
        settings.secret(keySetting(GOVUKPAY)),
        shortText(settings, "REDROSE_GOVUKPAY_CARDHOLDER", "Telephone payer"),
        shortText(settings, "REDROSE_GOVUKPAY_DESCRIPTION", "Payment by telephone"));
  }

  private static String shortText(Settings settings, String name, String byDefault) {
    var text = settings.text(name, byDefault);
    if (text.length() > 255) {
      throw new CannotStart("Set " + name + " to 255 characters at most.");
    }
    return text;
  }

  /** Card numbers go there, so it is encrypted or on this machine. */
  private static Optional<URI> address(Settings settings, String name) {
    return settings.encryptedAddress(name, "card numbers");
  }
}
