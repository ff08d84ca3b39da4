package redrose.sandbox.phone;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that has a phone and does nothing with it, for a test to kill. */
final class PhoneHolder {
  private PhoneHolder() {}

  @SuppressWarnings("try") // the phone is held, not used
  public static void main(String[] args) throws Exception {
    try (var phone = Phone.start(PhoneSettings.free(TestLine.root(), Path.of(args[0])))) {
      System.out.println("ready");
      new CountDownLatch(1).await();
    }
  }
}
