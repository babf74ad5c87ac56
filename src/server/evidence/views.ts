// Files as the page sees them.
import type { EvidenceKind, ScanState } from '../../domain/evidence/evidence.ts';
import type { FileType } from '../../domain/evidence/fileType.ts';

export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
}

export interface FileView {
  readonly fileId: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly state: ScanState;
  readonly mayOpen: boolean;
  /** Taken back: gone for everyone. */
  readonly withdrawn: boolean;
  readonly attachedAt: string;
  readonly attachedBy: string;
  /** What the photo says of itself beside what its entry claims; absent where it says nothing. */
  readonly photo?: PhotoView;
}

export interface PhotoView {
  /** `YYYY-MM-DDTHH:MM:SS` by the camera's own clock. */
  readonly takenAt: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly claimedOn: string;
  readonly claimedPlace: string | null;
  /** Days from the claimed day to that of the photo; 0 is the same day, null not known. */
  readonly daysApart: number | null;
}
