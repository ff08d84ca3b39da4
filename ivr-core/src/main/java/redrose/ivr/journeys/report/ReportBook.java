package redrose.ivr.journeys.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.KnownReport;
import redrose.requests.NewReport;
import redrose.requests.Place;

/** What calls make of reports, and what they may know of them. */
public interface ReportBook {
  /**
   * Keeps a report; the same one again is no second one.
   *
   * @return its reference
   */
  String keep(NewReport report);

  /** An open report of the same problem; empty where none is known. */
  Optional<KnownReport> same(String category, Place place);

  /** The report with a reference. */
  Optional<KnownReport> find(String reference);

  /** The newest reports that a number made or wants to hear of, where anything is new of them. */
  List<KnownReport> ofCaller(String callerNumber);

  /** Has the caller's number told when a report changes; they have just agreed to it. */
  void subscribe(String reference, String callerNumber, String language, UUID call);
}
