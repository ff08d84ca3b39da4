package redrose.ivr;

import java.time.Clock;
import redrose.call.Utterance;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.journeys.adviser.CallBackBook;
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
 * @param music a piece of it, for who waits for a person
 */
record Supplies(
    Database database,
    Recorder recorder,
    TextOutbox texts,
    BillsSource bills,
    boolean makesLinks,
    ReportBook reports,
    MessageFolder messages,
    Utterance music,
    CallBackBook callBacks,
    Clock clock) {}
