package redrose.sandbox.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of pages, by who opens them; each with what it is there for. */
record ConsolePagesToTime(LocalDate today) {
  private static final double LIST_MS = 300;
  private static final double REPORT_MS = 1_000;

  /**
   * A page.
   *
   * @param link what leads from it to one more page, if anything
   */
  record Page(String path, double targetMs, String link) {}

  Map<String, Page> ofSupervisors() {
    var pages = new LinkedHashMap<String, Page>();
    pages.put("calls, as they open", list("/calls", "href=\"(/calls/[0-9a-f-]{36})\""));
    var all = "/calls?from=" + today.minusYears(2);
    pages.put("calls of two years, a late page", list(all + "&to=" + today.minusMonths(9), NEXT));
    pages.put("… by a number in full", list(all + "&number=07700900123"));
    pages.put("… by six digits of a number", list(all + "&number=496012"));
    pages.put("… by two digits of a number", list(all + "&number=98"));
    pages.put("… by digits that nobody has", list(all + "&number=555555"));
    pages.put("… by how a reference begins", list(all + "&reference=BJ123"));
    pages.put("… by one letter of a reference", list(all + "&reference=B"));
    pages.put("… by a receipt", list(all + "&reference=00048284"));
    pages.put("… by a rare outcome", list(all + "&outcome=FAILED"));
    pages.put("… by outcome and language", list(all + "&outcome=FAILED&language=gu"));
    pages.put("… by journey, outcome, language", list(all + ADVISER + "&language=ro"));
    pages.put("… by service and outcome", list(all + "&service=library&outcome=FAILED"));
    pages.put("… by what there is none of", list(all + "&journey=report&language=gu"));
    var month = "/calls?from=" + today.minusDays(30);
    pages.put(
        "calls that hung up at a question", list(month + "&outcome=ABANDONED&question=amount"));
    pages.put("… that came to a rare one", list(month + "&outcome=PAID&question=main"));
    pages.put("wallboard", list("/live"));
    pages.put("service, as it opens", report("/service"));
    var year = "?from=" + today.minusYears(1) + "&to=" + today;
    pages.put("service of a year", report("/service" + year));
    pages.put("… in one language", report("/service" + year + "&language=pl"));
    pages.put("paths, as they open", report("/paths"));
    pages.put("paths of 31 days", report("/paths?from=" + today.minusDays(30)));
    pages.put("paths of a year", report("/paths" + year));
    return pages;
  }

  Map<String, Page> ofFinance() {
    var pages = new LinkedHashMap<String, Page>();
    pages.put("payments, as they open", list("/payments", "href=\"(/payments/[0-9a-f-]{36})\""));
    var all = "/payments?from=" + today.minusYears(2);
    pages.put(
        "payments of two years, a late page", list(all + "&to=" + today.minusMonths(9), NEXT));
    pages.put("… by a receipt", list("/payments?reference=00048284"));
    pages.put("… by how a reference begins", list("/payments?reference=BJ12"));
    pages.put("… by one letter of a reference", list("/payments?reference=B"));
    pages.put("… by fund and state", list(all + "&fund=library&state=CANCELLED"));
    pages.put("… that wait", list(all + "&state=OPEN"));
    pages.put("… with a refund", list(all + "&state=REFUNDED"));
    pages.put("… that ran out", list(all + "&state=EXPIRED"));
    pages.put("refunds", list("/refunds"));
    pages.put("payouts", list("/payouts"));
    pages.put("suspense", report("/suspense"));
    pages.put("days", list("/days"));
    pages.put("a day's books", report("/days/" + today.minusDays(1)));
    pages.put("funds", list("/funds"));
    return pages;
  }

  private static final String NEXT = "rel=\"next\" href=\"([^\"]+)\"";
  private static final String ADVISER = "&journey=adviser&outcome=NOT_CONNECTED";

  private static Page list(String path) {
    return list(path, "");
  }

  private static Page list(String path, String link) {
    return new Page(path, LIST_MS, link);
  }

  private static Page report(String path) {
    return new Page(path, REPORT_MS, "");
  }
}
