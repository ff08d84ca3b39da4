package redrose.ivr.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The directory as it is written down; every field may be missing until it has been checked. */
record DirectoryFile(
    List<FundEntry> funds,
    List<ServiceEntry> services,
    @JsonProperty("report-groups") List<ReportGroupEntry> reportGroups,
    @JsonProperty("adviser-desk") String adviserDesk,
    @JsonProperty("opening-hours") List<HoursEntry> openingHours,
    List<DeskEntry> desks,
    List<AnnouncementEntry> announcements,
    String council,
    List<CouncilEntry> councils,
    List<TopicEntry> topics) {

  static final DirectoryFile EMPTY =
      new DirectoryFile(null, null, null, null, null, null, null, null, null, null);

  record FundEntry(
      String code,
      String name,
      @JsonProperty("ledger-code") String ledgerCode,
      String vat,
      @JsonProperty("min-pence") Long minPence,
      @JsonProperty("max-pence") Long maxPence,
      ReferenceEntry reference,
      Map<String, String> closed) {}

  record ReferenceEntry(
      String mask,
      Integer modulus,
      List<Integer> weights,
      @JsonProperty("letter-values") Map<Character, Integer> letterValues,
      String result,
      Map<Integer, Character> written) {}

  record ServiceEntry(
      String code,
      String fund,
      Map<String, String> name,
      Map<String, String> bill,
      Map<String, List<String>> said) {}

  record HoursEntry(
      String code,
      Map<String, List<String>> week,
      @JsonProperty("bank-holidays") String bankHolidays,
      Map<String, List<String>> days) {}

  record DeskEntry(String code, String hours) {}

  record AnnouncementEntry(Map<String, String> words, String from, String until) {}

  record CouncilEntry(
      String code,
      String name,
      String area,
      String tier,
      String ons,
      String telephone,
      String web,
      String desk) {}

  record TopicEntry(
      String code,
      Map<String, String> name,
      Map<String, List<String>> said,
      @JsonProperty("done-by") String doneBy,
      String journey) {}

  record ReportGroupEntry(
      String code, Map<String, String> name, List<ReportCategoryEntry> categories) {}

  record ReportCategoryEntry(
      String code,
      Map<String, String> name,
      Map<String, List<String>> said,
      Boolean column,
      @JsonProperty("expected-days") Integer expectedDays) {}
}
