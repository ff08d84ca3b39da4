package redrose.sandbox.crash.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An audit that asked those whom it audits would find what they believe. */
@AnalyzeClasses(
    packages = "redrose.sandbox.crash.audit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AuditKnowsNothingTest {
  @ArchTest
  static final ArchRule OF_THE_CODE_THAT_IT_AUDITS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "redrose.sandbox.crash.audit", "java..", "com.fasterxml.jackson.databind..");
}
