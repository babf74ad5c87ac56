// The bulletin as sections of runs, tables and charts; as published and as known today.
import type { FigureRef, FigureView, TableView } from '../figures/views.ts';

export type Run = { readonly text: string } | { readonly figure: string; readonly display: string };

export interface ChartView {
  readonly id: string;
  readonly caption: string;
  readonly kind: 'bar' | 'column' | 'line';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly FigureRef[] }[];
  /** The parts are invented; only their sum was published. */
  readonly sample?: boolean;
}

export interface BulletinSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly tables: readonly TableView[];
  readonly charts: readonly ChartView[];
}

/** A run's `figure` is the key of one of `figures`. */
export interface BulletinContent {
  readonly title: string;
  readonly period: string;
  readonly asKnownAt: string;
  readonly demo: boolean;
  /** The head of the ledger that was counted, as it is printed; absent in what was published before heads were. */
  readonly head?: string | null;
  readonly sections: readonly BulletinSection[];
  readonly figures: readonly (FigureView & { readonly key: string })[];
}

export interface PublicationSummary {
  readonly id: string;
  readonly bulletin: string;
  readonly title: string;
  readonly period: string;
  readonly knownAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly hash: string;
}

export interface Publication extends PublicationSummary {
  readonly content: BulletinContent;
  readonly figures: readonly {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly published: string;
    readonly today: string | null;
    readonly changed: boolean;
  }[];
}
