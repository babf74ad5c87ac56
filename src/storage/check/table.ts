// Texts of the archive. Column by column as the migrations make them.

export interface ArchiveTextTable {
  city_code: string;
  id: string;
  title: string;
  period: string;
  file_name: string;
  sha256: string;
  body: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ArchiveTextWithdrawalTable {
  city_code: string;
  text_id: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
