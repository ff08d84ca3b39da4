package redrose.sandbox.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.ByteBuffer;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;

/** Who may make a String of card digits. */
@AnalyzeClasses(packages = "redrose.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class CardDataRulesTest {
  @ArchTest
  static final ArchRule ONLY_THE_ADAPTER_BORROWS_A_NUMBER =
      noClasses()
          .that()
          .resideOutsideOfPackage("redrose.gateway.stripe")
          .and()
          .haveSimpleNameNotEndingWith("Test")
          .should()
          .callMethod(CardNumber.class, "lendToProvider")
          .orShould()
          .callMethod(SecurityCode.class, "lendToProvider");

  @ArchTest
  static final ArchRule ONLY_THE_ADAPTER_COPIES_A_NUMBER =
      noClasses()
          .that()
          .resideOutsideOfPackage("redrose.gateway.govukpay")
          .should()
          .callMethod(CardNumber.class, "writeTo", ByteBuffer.class)
          .orShould()
          .callMethod(SecurityCode.class, "writeTo", ByteBuffer.class);
}
