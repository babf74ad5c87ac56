// Draws of rows for checks on site, and what was found.
import type { FileView } from '../evidence/views.ts';
import type { SiteCheckOutcome } from '../../domain/spotChecks/siteCheck.ts';
import type { SpotCheckKind } from '../../domain/spotChecks/spotCheck.ts';

export interface SpotCheckView {
  readonly id: string;
  readonly officeId: string;
  readonly office: string;
  readonly kind: SpotCheckKind;
  readonly kindName: string;
  readonly period: string;
  readonly askedRows: number | null;
  readonly askedPercent: string | null;
  readonly seed: string;
  readonly population: number;
  readonly rows: number;
  readonly checked: number;
  readonly differing: number;
  readonly drawnAt: string;
  readonly drawnBy: string;
}

export interface SpotChecks {
  readonly rows: readonly SpotCheckView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export interface SpotCheckItemView {
  readonly no: number;
  readonly entryId: string;
  readonly officeId: string;
  readonly office: string;
  readonly projectId: string;
  readonly project: string;
  readonly place: string;
  readonly what: string;
  readonly day: string;
  readonly recognisedYi: string | null;
  /** Entered by who asks, who therefore may not check it. */
  readonly own: boolean;
  readonly result: SiteCheckView | null;
}

export interface SiteCheckView {
  readonly entryId: string;
  readonly outcome: SiteCheckOutcome;
  readonly outcomeName: string;
  readonly foundYi: string | null;
  readonly on: string;
  readonly time: string | null;
  readonly place: string;
  readonly checker: string;
  readonly note: string | null;
  readonly verified: boolean;
  readonly files: readonly FileView[];
}

export interface SpotCheckPage {
  readonly spotCheck: SpotCheckView;
  readonly items: readonly SpotCheckItemView[];
  readonly page: number;
  readonly size: number;
}
