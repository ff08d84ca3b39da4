package redrose.requests.finance;

/** What a fund has on a day. */
public record FundTotal(LedgerFund fund, Total total) {}
