// Files of heads that were begun. Column by column as the migrations make them.

export interface AnchorFileTable {
  id: string;
  place: 'data' | 'elsewhere';
  begun_at: string;
  reason: string | null;
}
