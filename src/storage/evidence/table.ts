// Files, their scans, and what they are attached to. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface FileTable {
  city_code: string;
  id: string;
  office_id: string;
  sha256: string;
  bytes: bigint;
  type: string;
  name: string;
  scan_awaited: boolean;
  taken_at: string | null;
  latitude: string | null;
  longitude: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface FileScanTable {
  city_code: string;
  id: string;
  file_id: string;
  office_id: string;
  state: string;
  finding: string | null;
  recorded_at: string;
}

export interface FileWithdrawalTable {
  city_code: string;
  file_id: string;
  office_id: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface AttachmentTable {
  city_code: string;
  id: string;
  entry_id: string;
  office_id: string;
  no: number;
  file_id: string;
  kind: string;
  recorded_at: string;
  recorded_by: string;
}

export interface FileOpeningTable {
  city_code: string;
  id: string;
  file_id: string;
  account_id: string;
  at: string;
}

export interface EvidencePolicyTable {
  city_code: string;
  id: string;
  policy: Json;
  recorded_at: string;
  recorded_by: string;
}
