package redrose.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.ivr.journeys.report.ReportBook;
import redrose.requests.KnownReport;
import redrose.requests.NewReport;
import redrose.requests.Place;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Reports;
import redrose.requests.timeline.Recorder;

/** The request store as calls about reports see it. */
final class StoreReports implements ReportBook {
  private static final Duration FLUSH_LIMIT = Duration.ofSeconds(5);

  /** For how long a caller is reminded of a report of theirs of which nothing new was said. */
  private static final Duration OWN_WITHIN = Duration.ofDays(60);

  private final Reports reports;
  private final Recorder recorder;

  StoreReports(Database database, Recorder recorder, Duration keepMessages) {
    this.reports = new Reports(database, keepMessages);
    this.recorder = recorder;
  }

  /** A report refers to its interaction, so that one has to be in the store first. */
  @Override
  public String keep(NewReport report) {
    flush();
    return reports.insert(report);
  }

  @Override
  public Optional<KnownReport> same(String category, Place place) {
    return reports.same(category, place);
  }

  @Override
  public Optional<KnownReport> find(String reference) {
    return reports.find(reference);
  }

  @Override
  public List<KnownReport> ofCaller(String callerNumber) {
    return reports.ofCaller(callerNumber, OWN_WITHIN);
  }

  @Override
  public void subscribe(String reference, String callerNumber, String language, UUID call) {
    flush();
    reports.subscribe(reference, callerNumber, language, call);
  }

  private void flush() {
    if (!recorder.flush(FLUSH_LIMIT)) {
      throw new StoreFailure("the call's record could not be written", false, null);
    }
  }
}
