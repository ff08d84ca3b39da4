package redrose.console.funds;

/** What the page of funds shows. */
public record FundsPage(FundBook book, Trial trial) {}
