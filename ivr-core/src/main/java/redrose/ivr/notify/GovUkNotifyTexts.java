package redrose.ivr.notify;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import redrose.requests.MobileNumber;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends by GOV.UK Notify, through its own client (docs.notifications.service.gov.uk/java.html).
 *
 * <p>The site makes one template there whose only content is {@code ((message))}: the words are the
 * line's own, in the caller's language.
 */
public final class GovUkNotifyTexts implements TextSender {
  /** Where Notify is. */
  public static final String USUAL_ADDRESS = "https://api.notifications.service.gov.uk";

  private static final String MESSAGE = "message";
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LOWEST_SERVER_FAULT = 500;

  /** It logs each failure with what the caller gave; kept here, or it would be made anew. */
  private static final Logger CLIENTS_OWN = Logger.getLogger(NotificationClient.class.toString());

  static {
    CLIENTS_OWN.setLevel(Level.OFF);
    // the client sets neither, and would wait for ever; that Java itself sends no POST once more
    // where the connection breaks, which would be a second text, is one of the process's options
    System.setProperty("sun.net.client.defaultConnectTimeout", "5000");
    System.setProperty("sun.net.client.defaultReadTimeout", "10000");
  }

  private final NotificationClient client;
  private final String templateId;

  /**
   * @param address {@link #USUAL_ADDRESS}, or a simulator's
   * @param key the service's API key, {@code NAME-SERVICE-SECRET}
   * @param templateId of the template with {@code ((message))}
   */
  public GovUkNotifyTexts(String address, String key, String templateId) {
    this.client = new NotificationClient(key, address);
    this.templateId = templateId;
  }

  @Override
  public Delivery send(UUID reference, MobileNumber to, String words) {
    try {
      var sent =
          client.sendSms(templateId, to.e164(), Map.of(MESSAGE, words), reference.toString());
      return new Delivery.Taken(Optional.of(sent.getNotificationId().toString()));
    } catch (NotificationClientException e) {
      return failed(e);
    } catch (RuntimeException e) {
      return new Delivery.Later("Notify's answer can't be read: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public Optional<Delivery> find(UUID reference) {
    try {
      return client
          .getNotifications(null, null, reference.toString(), null)
          .getNotifications()
          .stream()
          .findFirst()
          .map(found -> new Delivery.Taken(Optional.of(found.getId().toString())));
    } catch (NotificationClientException e) {
      return Optional.of(failed(e));
    } catch (RuntimeException e) {
      return Optional.of(
          new Delivery.Later("Notify's list can't be read: " + e.getClass().getSimpleName()));
    }
  }

  /** The client gives a broken connection out as status 400, so its cause comes first. */
  private static Delivery failed(NotificationClientException e) {
    if (e.getCause() instanceof IOException lost) {
      return new Delivery.Later("no answer from Notify: " + lost.getClass().getSimpleName());
    }
    int status = e.getHttpResult();
    var why = "Notify says " + status + ": " + withoutNumbers(String.valueOf(e.getMessage()));
    return status >= LOWEST_SERVER_FAULT || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT
        ? new Delivery.Later(why)
        : new Delivery.Refused(why);
  }

  /** What Notify says may have the number in it that it did not like. */
  private static String withoutNumbers(String message) {
    return message.replaceAll("\\+?[0-9][0-9 -]{5,}[0-9]", "…").replaceAll("\\s+", " ").strip();
  }
}
