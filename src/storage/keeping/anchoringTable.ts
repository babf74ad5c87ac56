// What is held from outside the ledger: files of heads that were begun, words on the clock. Column by column as the migrations
// make them.

export interface AnchorFileTable {
  id: string;
  place: 'data' | 'elsewhere';
  begun_at: string;
  reason: string | null;
}

export interface ClockAcceptanceTable {
  city_code: string;
  id: string;
  at: string;
  last_recorded_at: string | null;
  reason: string;
}
