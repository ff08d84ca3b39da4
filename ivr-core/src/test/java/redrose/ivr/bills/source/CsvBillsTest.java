package redrose.ivr.bills.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.OwedBill;
import redrose.ivr.bills.PenaltyNotice;
import redrose.requests.Bill;

class CsvBillsTest {
  private static final String HEAD =
      "fund,reference,balance-pence,issued-on,discounted-pence,discount-days,challenge\n";
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final Bill INVOICE = new Bill("social-care", "500123458");

  @TempDir private Path folder;

  private Path file(String lines) throws IOException {
    var part = Files.writeString(folder.resolve("bills.part"), lines);
    return Files.move(part, folder.resolve("bills.csv"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static BillAnswer owed(long pence) {
    return new BillAnswer.Owed(new OwedBill(pence, Optional.empty()));
  }

  @Test
  void aBillIsFoundByFundAndReference() throws IOException {
    try (var bills = CsvBills.open(file(HEAD + "social-care,500 123 458,8420\n"), SELDOM)) {
      assertThat(bills.find(INVOICE)).isEqualTo(owed(84_20));
      assertThat(bills.find(new Bill("library", "500123458"))).isEqualTo(new BillAnswer.NotKnown());
    }
  }

  @Test
  void aNoticeHasItsClockAndHalfForFourteenDaysWhereNothingElseIsSaid() throws IOException {
    var lines =
        """
        parking,BJ12345673,7000,2026-11-09,,,
        parking,BJ0600000A,5001,2026-11-09,1500,21,open
        """;
    try (var bills = CsvBills.open(file(HEAD + lines), SELDOM)) {
      var issued = LocalDate.of(2026, 11, 9);
      assertThat(bills.find(new Bill("parking", "BJ12345673")))
          .isEqualTo(
              new BillAnswer.Owed(
                  new OwedBill(70_00, Optional.of(new PenaltyNotice(issued, 35_00, 14, false)))));
      assertThat(bills.find(new Bill("parking", "BJ0600000A")))
          .isEqualTo(
              new BillAnswer.Owed(
                  new OwedBill(50_01, Optional.of(new PenaltyNotice(issued, 15_00, 21, true)))));
    }
  }

  @Test
  void aNewFileTakesTheOldOnesPlace() throws IOException {
    var file = file(HEAD + "social-care,500123458,8420\n");
    try (var bills = CsvBills.open(file, SELDOM)) {
      file(HEAD + "social-care,500123458,120\nsocial-care,110000000,1\n");
      bills.look();
      assertThat(bills.find(INVOICE)).isEqualTo(owed(1_20));
      assertThat(bills.find(new Bill("social-care", "110000000"))).isEqualTo(owed(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,amount\nx,1\n", "fund,reference,balance-pence\na,\"b,1\n"})
  void aFileThatIsNoneOfBillsLeavesTheOldOnes(String wrong) throws IOException {
    var file = file(HEAD + "social-care,500123458,8420\n");
    try (var bills = CsvBills.open(file, SELDOM)) {
      file(wrong);
      bills.look();
      Files.delete(file);
      bills.look();
      assertThat(bills.find(INVOICE)).isEqualTo(owed(84_20));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "social-care,110000000,84.20",
        "social-care,110000000,-1",
        "social-care,110000000,",
        "social-care",
        ",110000000,1",
        "social-care,110000000,1,2026-02-30",
        "social-care,110000000,1,,50",
        "social-care,110000000,100,2026-02-01,0",
        "social-care,110000000,1,2026-02-01,1,0",
        "social-care,110000000,1,2026-02-01,1,14,perhaps"
      })
  void aLineThatIsWrongIsLeftOutAndTheOthersAreNot(String wrong) throws IOException {
    var lines = wrong + "\nsocial-care,500123458,8420\nsocial-care,500123458,1\n";
    try (var bills = CsvBills.open(file(HEAD + lines), SELDOM)) {
      assertThat(bills.find(INVOICE)).isEqualTo(owed(84_20));
      assertThat(bills.find(new Bill("social-care", "110000000")))
          .isEqualTo(new BillAnswer.NotKnown());
    }
  }

  @Test
  void aFileWithoutItsColumnsIsSaidAtTheStart() throws IOException {
    var file = file("fund,reference\nsocial-care,500123458\n");
    assertThatThrownBy(() -> CsvBills.open(file, SELDOM))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("balance-pence");
  }
}
