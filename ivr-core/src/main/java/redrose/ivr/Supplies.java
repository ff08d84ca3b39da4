package redrose.ivr;

import java.time.Clock;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.journeys.report.ReportBook;
import redrose.ivr.journeys.text.TextOutbox;
import redrose.ivr.messages.MessageFolder;
import redrose.requests.postgres.Database;
import redrose.requests.timeline.Recorder;

/**
 * What every language's journeys are given to work with.
 *
 * @param makesLinks whether the gateway's provider can make a link to pay by
 * @param messages where what callers say about a report is recorded
 */
record Supplies(
    Database database,
    Recorder recorder,
    TextOutbox texts,
    BillsSource bills,
    boolean makesLinks,
    ReportBook reports,
    MessageFolder messages,
    Clock clock) {}
