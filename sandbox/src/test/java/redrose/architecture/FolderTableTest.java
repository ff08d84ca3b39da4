package redrose.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.call.Call;
import redrose.call.RecordingLimits;

/** Which room may touch which: the table of the architecture page, held by a test. */
@AnalyzeClasses(
    packages = "redrose",
    importOptions = {ImportOption.DoNotIncludeTests.class, DoNotIncludeTestJars.class})
class FolderTableTest {
  private static final String[] EVERYWHERE = {"java..", "org.slf4j..", "io.micrometer.core.."};

  /** The wiring, which may touch everything below it, and what other rules below are about. */
  private static final List<String> ROOMS =
      new ArrayList<>(
          List.of(
              "redrose.ivr",
              "redrose.gateway",
              "redrose.console",
              "redrose.reports",
              "redrose.sandbox..",
              "redrose.health.."));

  @ArchTest
  static final ArchRule AGI =
      room("redrose.agi..")
          .mayTouch(
              "redrose.agi..",
              "io.vertx..",
              "io.netty..",
              "org.asteriskjava",
              "org.asteriskjava.fastagi..");

  @ArchTest
  static final ArchRule CALL =
      room("redrose.call")
          .mayTouch("redrose.call", "redrose.agi", "org.asteriskjava.fastagi.command");

  @ArchTest
  static final ArchRule REQUESTS =
      room("redrose.requests").mayTouch("redrose.requests", "redrose.requests.funds");

  @ArchTest
  static final ArchRule FUNDS = room("redrose.requests.funds").mayTouch("redrose.requests.funds");

  @ArchTest
  static final ArchRule TIMELINE =
      room("redrose.requests.timeline")
          .mayTouch(
              "redrose.requests.timeline",
              "redrose.requests.postgres",
              "redrose.requests",
              "redrose.health",
              "redrose.call");

  @ArchTest
  static final ArchRule PROMPTS =
      room("redrose.prompts..")
          .mayTouch(
              "redrose.prompts..",
              "redrose.call",
              "com.sun.speech..",
              "com.ibm.icu..",
              "com.fasterxml.jackson..",
              "javax.sound.sampled..");

  @ArchTest
  static final ArchRule JOURNEYS =
      room("redrose.ivr.journeys..")
          .mayTouch(
              "redrose.ivr.journeys..",
              "redrose.ivr.directory",
              "redrose.ivr.live",
              "redrose.ivr.carddesk",
              "redrose.ivr.bills",
              "redrose.ivr.messages",
              "redrose.ivr.queue",
              "redrose.ivr.listening.grammar",
              "redrose.call",
              "redrose.prompts",
              "redrose.requests",
              "redrose.requests.funds");

  @ArchTest
  static final ArchRule CALL_BACKS =
      room("redrose.ivr.callbacks")
          .mayTouch(
              "redrose.ivr.callbacks",
              "redrose.rounds",
              "redrose.health",
              "redrose.requests",
              "redrose.requests.postgres",
              "io.micrometer..");

  @ArchTest static final ArchRule QUEUE = room("redrose.ivr.queue").mayTouch("redrose.ivr.queue");

  @ArchTest
  static final ArchRule MESSAGES =
      room("redrose.ivr.messages")
          .mayTouch(
              "redrose.ivr.messages", "redrose.ivr.listening", "redrose.call", "redrose.requests");

  @ArchTest
  static final ArchRule CARD_DESK =
      room("redrose.ivr.carddesk")
          .mayTouch("redrose.ivr.carddesk", "redrose.call", "redrose.agi", "redrose.requests");

  @ArchTest
  static final ArchRule DIRECTORY =
      room("redrose.ivr.directory")
          .mayTouch(
              "redrose.ivr.directory",
              "redrose.requests.funds",
              "redrose.call",
              "redrose.prompts",
              "redrose.health",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule LIVE =
      room("redrose.ivr.live")
          .mayTouch(
              "redrose.ivr.live",
              "redrose.ivr.directory",
              "redrose.requests",
              "redrose.call",
              "redrose.prompts",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule KEEPING_AT_A_TERMINAL =
      room("redrose.ivr.keeping")
          .mayTouch(
              "redrose.ivr.keeping",
              "redrose.ivr.directory",
              "redrose.ivr.live",
              "redrose.prompts",
              "redrose.health",
              "redrose.requests",
              "redrose.requests.postgres",
              "picocli",
              "de.siegmar.fastcsv..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule FUNDS_AT_A_TERMINAL =
      room("redrose.ivr.funds")
          .mayTouch(
              "redrose.ivr.funds",
              "redrose.ivr.directory",
              "redrose.requests.funds",
              "redrose.prompts",
              "picocli",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule WORDING_AT_A_TERMINAL =
      room("redrose.ivr.wording")
          .mayTouch(
              "redrose.ivr.wording",
              "redrose.prompts",
              "picocli",
              "de.siegmar.fastcsv..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule BILLS =
      room("redrose.ivr.bills").mayTouch("redrose.ivr.bills", "redrose.requests");

  @ArchTest
  static final ArchRule BILLS_SOURCES =
      room("redrose.ivr.bills.source")
          .mayTouch(
              "redrose.ivr.bills..",
              "redrose.requests",
              "redrose.rounds",
              "redrose.health",
              "de.siegmar.fastcsv..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule NOTIFY =
      room("redrose.ivr.notify")
          .mayTouch(
              "redrose.ivr.notify",
              "redrose.rounds",
              "redrose.requests",
              "redrose.requests.postgres",
              "redrose.health",
              "uk.gov.service.notify",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule NOTIFICATIONS_AT_A_TERMINAL =
      room("redrose.ivr.notifications")
          .mayTouch(
              "redrose.ivr.notifications",
              "redrose.requests",
              "redrose.requests.postgres",
              "redrose.health",
              "picocli",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule SPEECH_AT_A_TERMINAL =
      room("redrose.ivr.speech")
          .mayTouch(
              "redrose.ivr.speech",
              "redrose.ivr.listening",
              "redrose.ivr.directory",
              "redrose.prompts..",
              "picocli",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule LISTENING =
      room("redrose.ivr.listening")
          .mayTouch("redrose.ivr.listening", "redrose.call", "org.vosk", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule LISTENING_SOCKET =
      room("redrose.ivr.listening.socket")
          .mayTouch(
              "redrose.ivr.listening.socket",
              "redrose.ivr.listening",
              "redrose.call",
              "io.vertx.core..");

  @ArchTest
  static final ArchRule GRAMMAR =
      room("redrose.ivr.listening.grammar")
          .mayTouch("redrose.ivr.listening.grammar", "redrose.call", "redrose.requests.funds");

  @ArchTest
  static final ArchRule CARD = room("redrose.gateway.card").mayTouch("redrose.gateway.card");

  @ArchTest
  static final ArchRule PROVIDER =
      room("redrose.gateway.provider")
          .mayTouch("redrose.gateway.provider", "redrose.gateway.card", "redrose.requests");

  @ArchTest
  static final ArchRule CHARGE =
      room("redrose.gateway.charge")
          .mayTouch(
              "redrose.gateway.charge",
              "redrose.rounds",
              "redrose.gateway.provider",
              "redrose.gateway.card",
              "redrose.requests",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule REFUND =
      room("redrose.gateway.refund")
          .mayTouch(
              "redrose.gateway.refund",
              "redrose.rounds",
              "redrose.gateway.provider",
              "redrose.gateway.charge",
              "redrose.requests",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule LINKS =
      room("redrose.gateway.links")
          .mayTouch(
              "redrose.gateway.links",
              "redrose.rounds",
              "redrose.gateway.provider",
              "redrose.gateway.charge",
              "redrose.gateway.webhooks",
              "redrose.requests",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule WHAT_FINANCE_SEES =
      room("redrose.requests.finance")
          .mayTouch("redrose.requests.finance", "redrose.requests", "redrose.requests.funds");

  @ArchTest static final ArchRule ROUNDS = room("redrose.rounds").mayTouch("redrose.rounds");

  @ArchTest
  static final ArchRule BOOKS =
      room("redrose.gateway.books")
          .mayTouch(
              "redrose.gateway.books",
              "redrose.rounds",
              "redrose.gateway.provider",
              "redrose.requests",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule WEBHOOKS =
      room("redrose.gateway.webhooks")
          .mayTouch(
              "redrose.gateway.webhooks",
              "redrose.gateway.provider",
              "redrose.requests",
              "redrose.requests.postgres",
              "redrose.health",
              "io.vertx..");

  @ArchTest
  static final ArchRule FINANCE =
      room("redrose.finance..")
          .mayTouch(
              "redrose.finance..",
              "redrose.ivr.directory",
              "redrose.requests",
              "redrose.requests.finance",
              "redrose.requests.funds",
              "redrose.requests.postgres",
              "redrose.health",
              "picocli",
              "com.fasterxml.jackson..",
              "de.siegmar.fastcsv..",
              "org.dhatim.fastexcel..");

  @ArchTest
  static final ArchRule CALLS_AS_RECORDS =
      room("redrose.requests.calls").mayTouch("redrose.requests.calls", "redrose.requests");

  @ArchTest
  static final ArchRule STAFF = room("redrose.requests.staff").mayTouch("redrose.requests.staff");

  @ArchTest
  static final ArchRule CONSOLE_WEB =
      room("redrose.console.web")
          .mayTouch(
              "redrose.console.web",
              "redrose.requests",
              "redrose.requests.staff",
              "redrose.health",
              "io.vertx..");

  @ArchTest
  static final ArchRule CONSOLE_PAGES =
      room("redrose.console.pages")
          .mayTouch(
              "redrose.console.pages",
              "redrose.console.web",
              "redrose.requests",
              "redrose.requests.finance",
              "redrose.requests.staff",
              "redrose.requests.postgres",
              "de.siegmar.fastcsv..",
              "gg.jte..");

  @ArchTest
  static final ArchRule CONSOLE_CALLS =
      room("redrose.console.calls")
          .mayTouch(
              "redrose.console.calls",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.call",
              "redrose.requests",
              "redrose.requests.calls",
              "redrose.requests.staff",
              "redrose.requests.postgres",
              "io.vertx.core.json..");

  @ArchTest
  static final ArchRule CONSOLE_PAYMENTS =
      room("redrose.console.payments")
          .mayTouch(
              "redrose.console.payments",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests",
              "redrose.requests.finance",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_BOOKS =
      room("redrose.console.books")
          .mayTouch(
              "redrose.console.books",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.finance.books",
              "redrose.finance.export",
              "redrose.requests",
              "redrose.requests.finance",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_FUNDS =
      room("redrose.console.funds")
          .mayTouch(
              "redrose.console.funds",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.ivr.directory",
              "redrose.requests.funds",
              "redrose.requests.staff");

  @ArchTest
  static final ArchRule CONSOLE_LINE =
      room("redrose.console.line")
          .mayTouch(
              "redrose.console.line",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.ivr.directory",
              "redrose.ivr.live",
              "redrose.call",
              "redrose.prompts",
              "redrose.prompts.speech",
              "redrose.requests",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_SEARCHES =
      room("redrose.console.searches")
          .mayTouch(
              "redrose.console.searches",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_SERVICE =
      room("redrose.console.service")
          .mayTouch(
              "redrose.console.service",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests.calls",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_PATHS =
      room("redrose.console.paths")
          .mayTouch(
              "redrose.console.paths",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests",
              "redrose.requests.calls",
              "redrose.requests.staff",
              "redrose.requests.postgres");

  @ArchTest
  static final ArchRule CONSOLE_LIVE =
      room("redrose.console.live")
          .mayTouch(
              "redrose.console.live",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests",
              "redrose.requests.calls",
              "redrose.requests.staff",
              "redrose.requests.postgres",
              "io.vertx.core..");

  @ArchTest
  static final ArchRule CONSOLE_SIGN_IN =
      room("redrose.console.signin")
          .mayTouch(
              "redrose.console.signin",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests.staff",
              "redrose.requests.postgres",
              "com.password4j..",
              "javax.crypto..");

  @ArchTest
  static final ArchRule CONSOLE_SINGLE_SIGN_ON =
      room("redrose.console.sso")
          .mayTouch(
              "redrose.console.sso",
              "redrose.console.signin",
              "redrose.console.web",
              "redrose.console.pages",
              "redrose.requests.staff",
              "redrose.health",
              "com.nimbusds..");

  @ArchTest
  static final ArchRule CONSOLE_PEOPLE =
      room("redrose.console.people")
          .mayTouch(
              "redrose.console.people",
              "redrose.console.signin",
              "redrose.requests",
              "redrose.requests.staff",
              "redrose.requests.postgres",
              "redrose.health",
              "io.micrometer.core..",
              "picocli");

  @ArchTest
  static final ArchRule OPEN311 =
      room("redrose.reports.open311")
          .mayTouch(
              "redrose.reports.open311",
              "redrose.requests",
              "redrose.requests.postgres",
              "redrose.health",
              "io.vertx.core..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule REPORTS_AT_A_TERMINAL =
      room("redrose.reports.staff")
          .mayTouch(
              "redrose.reports.staff",
              "redrose.requests",
              "redrose.requests.postgres",
              "redrose.health",
              "picocli",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule POSTGRES =
      room("redrose.requests.postgres")
          .mayTouch(
              "redrose.requests.postgres",
              "redrose.requests",
              "redrose.requests.finance",
              "redrose.requests.funds",
              "redrose.requests.staff",
              "redrose.requests.calls",
              "redrose.health",
              "org.jdbi..",
              "com.zaxxer..",
              "org.flywaydb..",
              "org.postgresql..");

  @ArchTest
  static final ArchRule FRONT_DOOR =
      room("redrose.ivr.frontdoor")
          .mayTouch(
              "redrose.ivr.frontdoor",
              "redrose.ivr.journeys..",
              "redrose.ivr.live",
              "redrose.agi",
              "redrose.call",
              "redrose.prompts",
              "redrose.requests",
              "redrose.requests.timeline");

  @ArchTest
  static final ArchRule STRIPE =
      room("redrose.gateway.stripe")
          .mayTouch(
              "redrose.gateway.stripe",
              "redrose.gateway.provider",
              "redrose.gateway.card",
              "redrose.requests",
              "com.stripe..",
              "com.google.gson..");

  @ArchTest
  static final ArchRule GOVUK_PAY =
      room("redrose.gateway.govukpay")
          .mayTouch(
              "redrose.gateway.govukpay",
              "redrose.gateway.provider",
              "redrose.gateway.card",
              "javax.crypto..",
              "com.fasterxml.jackson..");

  @ArchTest
  static void everyPackageHasARoom(JavaClasses classes) {
    var homeless =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> ROOMS.stream().noneMatch(room -> PackageMatcher.of(room).matches(name)))
            .collect(Collectors.toSet());
    assertThat(homeless).isEmpty();
  }

  @ArchTest
  static final ArchRule PROVIDERS_ARE_NAMED_WHERE_ONE_IS_CHOSEN_AND_NOWHERE_ELSE =
      noClasses()
          .that()
          .resideInAPackage("redrose.gateway..")
          .and()
          .resideOutsideOfPackages("redrose.gateway.stripe", "redrose.gateway.govukpay")
          .and()
          .haveNameNotMatching("redrose\\.gateway\\.ChosenProvider.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("redrose.gateway.stripe", "redrose.gateway.govukpay");

  @ArchTest
  static final ArchRule HEALTH_KNOWS_NO_OTHER_ROOM =
      noClasses()
          .that()
          .resideInAPackage("redrose.health..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "redrose.agi..", "redrose.call..", "redrose.requests..", "redrose.prompts..");

  @ArchTest
  static final ArchRule CAPTURE =
      room("redrose.gateway.capture")
          .mayTouch(
              "redrose.gateway.capture", "redrose.call", "redrose.prompts", "redrose.gateway.card");

  @ArchTest
  static final ArchRule STRIPE_STAYS_BEHIND_ITS_PORT =
      noClasses()
          .that()
          .resideOutsideOfPackages("redrose.gateway.stripe..", "redrose.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.stripe..");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackages("redrose.requests.postgres..", "redrose.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule CARD_DATA_AND_CALLS_ARE_STRANGERS =
      noClasses()
          .that()
          .resideInAPackage("redrose.ivr..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("redrose.gateway..");

  @ArchTest
  static final ArchRule CALLS_AND_CARD_DATA_ARE_STRANGERS =
      noClasses()
          .that()
          .resideInAPackage("redrose.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("redrose.ivr..");

  @ArchTest
  static final ArchRule NOBODY_LISTENS_WHERE_CARDS_ARE_KEYED =
      noClasses()
          .that()
          .resideInAPackage("redrose.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.vosk..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("redrose\\.call\\.(Ears|Listening|ByVoice)(\\$.*)?");

  @ArchTest
  static final ArchRule NOTHING_IS_RECORDED_WHERE_CARDS_ARE_KEYED =
      noClasses()
          .that()
          .resideInAPackage("redrose.gateway..")
          .should()
          .callMethod(Call.class, "record", String.class, String.class, RecordingLimits.class)
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("RecordFileCommand");

  @ArchTest
  static final ArchRule ONE_WORD_ALONE_RECORDS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("redrose.call.Recorder")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("RecordFileCommand");

  @ArchTest
  static final ArchRule NOTHING_IN_PRODUCTION_KNOWS_THE_SANDBOX =
      noClasses()
          .that()
          .resideOutsideOfPackage("redrose.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("redrose.sandbox..");

  @ArchTest
  static final ArchRule THE_CONVERSATION_NEVER_SEES_A_SOCKET =
      noClasses()
          .that()
          .resideInAnyPackage("redrose.call", "redrose.ivr.journeys..", "redrose.gateway.capture..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vertx..");

  private static Room room(String packages) {
    ROOMS.add(packages);
    return new Room(packages);
  }

  private record Room(String packages) {
    ArchRule mayTouch(String... others) {
      return classes()
          .that()
          .resideInAPackage(packages)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Stream.of(EVERYWHERE, others).flatMap(Stream::of).toArray(String[]::new))
          .allowEmptyShould(true); // a room may be drawn before it is built
    }
  }
}
