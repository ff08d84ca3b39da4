package redrose.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** Logs through the configuration that ships, and reads what comes out. */
class LogFormatTest {
  private static final String CARD = "42424242" + "42424242";

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Logger log;

  @BeforeEach
  void configureAsShipped() throws Exception {
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    context.setMDCAdapter(MDC.getMDCAdapter());
    configurator.doConfigure(getClass().getResource("/logback.xml"));
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ((ConsoleAppender<ILoggingEvent>) root.getAppender("JSON")).setOutputStream(output);
    log = context.getLogger("redrose.test");
  }

  @AfterEach
  void stop() {
    MDC.clear();
    context.stop();
  }

  @Test
  void aLineIsOneJsonObjectWithTheCallItBelongsTo() {
    MDC.put("call", "01a20126-3e63-7000-aa74-8a88f3089276");

    log.info("the line was answered");

    assertThat(logged())
        .startsWith("{\"at\":\"")
        .contains("Z\",\"message\":\"the line was answered\"")
        .contains("\"level\":\"INFO\"")
        .contains("\"call\":\"01a20126-3e63-7000-aa74-8a88f3089276\"")
        .endsWith("}\n");
  }

  @Test
  void aCardNumberIsMaskedInTheMessage() {
    log.info("declined {}", CARD);
    assertMasked();
  }

  @Test
  void aCardNumberIsMaskedInAnExceptionAndItsCause() {
    log.info("failed", new IllegalStateException("bad " + CARD, new Exception("from " + CARD)));
    assertMasked();
  }

  @Test
  void aCardNumberIsMaskedInTheMdc() {
    MDC.put("entry", CARD);
    log.info("keyed");
    assertMasked();
  }

  @Test
  void aCardNumberIsMaskedInKeyValuePairsOfAnyType() {
    log.atInfo().addKeyValue("text", CARD).addKeyValue("number", Long.parseLong(CARD)).log("keyed");
    assertMasked();
  }

  private void assertMasked() {
    // as booleans, so that a failing test does not print what it found
    assertThat(logged().contains(CARD)).isFalse();
    assertThat(logged().contains(CardScrubber.MASK)).isTrue();
  }

  private String logged() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
