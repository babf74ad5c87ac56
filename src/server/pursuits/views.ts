// Target companies and their pursuits, as a reader sees them.
import type { AssignProspect, PursuitActKind, PursuitState } from '../../domain/pursuits/pursuit.ts';
import type { StoryEntry, Tieable } from '../../storage/pursuits/pursuitPage.ts';
import type { BreachView } from '../errorViews.ts';

export interface PursuitView {
  readonly id: string;
  readonly prospectId: string;
  readonly registerId: string | null;
  readonly name: string;
  /** The province, city or county of its seat, where that is known. */
  readonly seat: string | null;
  readonly sample: boolean;
  readonly officeId: string;
  readonly office: string;
  readonly person: string;
  readonly chain: string | null;
  readonly node: string | null;
  readonly state: PursuitState;
  readonly stateWord: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly lastProgressOn: string;
  readonly protectedUntil: string;
  /** The day on which it is free unless something is done; null where it has ended. */
  readonly releasesOn: string | null;
  readonly daysToRelease: number | null;
  readonly overdueDays: number | null;
  readonly projectId: string | null;
}

export interface PursuitPageView {
  readonly rows: readonly PursuitView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly chains: readonly string[];
}

export interface StoryActView {
  readonly id: string;
  readonly kind: PursuitActKind;
  readonly word: string;
  readonly on: string;
  readonly office: string;
  readonly by: string;
  readonly person: string | null;
  readonly dueOn: string | null;
  readonly note: string | null;
  readonly cause: string | null;
  /** What it rests on; null where there is nothing, or it lies out of reach. */
  readonly entry: StoryEntry | null;
  readonly hasEntry: boolean;
  readonly toOffice: string | null;
  readonly keepPercent: string | null;
  readonly projectId: string | null;
  readonly gone: boolean;
  readonly mayRetract: boolean;
}

export interface CompanyFactRow {
  readonly kind: string;
  readonly word: string;
  readonly value: string;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface PursuitDetailView extends PursuitView {
  readonly creditCode: string | null;
  readonly industryCode: string | null;
  readonly industry: string | null;
  readonly source: string;
  readonly sourceOn: string;
  readonly facts: readonly CompanyFactRow[];
  readonly reasons: readonly string[];
  readonly activity: StoryEntry | null;
  readonly story: readonly StoryActView[];
  readonly tieable: readonly Tieable[];
  readonly offer: { readonly id: string; readonly toOfficeId: string; readonly toOffice: string } | null;
  readonly nextOffice: string | null;
  readonly mayAct: boolean;
  readonly mayAnswer: boolean;
}

/** Who has a firm: for buttons elsewhere, and for whoever is told that another office does. */
export interface HoldingView {
  readonly registerId: string | null;
  readonly prospectId: string;
  readonly office: string;
  readonly state: PursuitState;
  readonly stateWord: string;
  readonly protectedUntil: string;
  readonly releasesOn: string;
  /** Null where the page of the pursuit is out of reach. */
  readonly pursuitId: string | null;
  readonly projectId: string | null;
  /** What came of courting it, the latest first, whichever office did; for rankings and reasons. */
  readonly outcomes: readonly {
    readonly kind: 'contacted' | 'visited' | 'refused' | 'lead' | 'signed';
    readonly on: string;
    readonly cause: string | null;
    readonly causeWord: string | null;
  }[];
}

export interface PursuitRuleView {
  readonly inForce: { readonly protectionDays: number; readonly releaseDays: number };
  readonly settings: readonly {
    readonly id: string;
    readonly effectiveFrom: string;
    readonly protectionDays: number;
    readonly releaseDays: number;
    readonly reason: string;
    readonly recordedAt: string;
    readonly by: string;
  }[];
}

export interface AssigneeView {
  readonly accountId: string;
  readonly name: string;
}

/** A list as it was read: rows with breaches are not assigned. */
export interface ProspectListView {
  readonly fileName: string;
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    /** Field of the form → as written. */
    readonly said: Readonly<Record<string, string>>;
    readonly assignment: AssignProspect | null;
    readonly breaches: readonly BreachView[];
  }[];
}
