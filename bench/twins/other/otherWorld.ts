// The city while it is being made: its firms, its real projects, and the records written so far.
import type { Chance } from '../../../src/demo/chance.ts';
import { narrow } from './otherText.ts';
import type { Half, National, OtherRecord, Product, Seat, Trade } from './otherTypes.ts';

/** A second name of a firm, and whether the city has registered it. */
export interface OtherName {
  text: string;
  registered: boolean;
}

export interface Firm {
  name: string;
  brand: string;
  word: string;
  form: string;
  trade: Trade;
  seat: Seat;
  code: string | null;
  national: National | null;
  used: Set<string>;
  /** How many more projects it is to have. */
  left: number;
  former: OtherName | null;
  english: OtherName | null;
  /** The local project company, once founded. */
  local: { name: string; code: string | null } | null;
}

/** What a project's name was filled from; null where the name stands by itself (二期, a national's template). */
export interface Spec {
  template: string;
  product: Product;
  second: Product | null;
  quantity: string | null;
}

export interface Project {
  id: number;
  firm: Firm;
  name: string;
  spec: Spec | null;
  county: number;
  place: string | null;
  /** Its name holds a county or town, so that another county could not claim it in these words. */
  placed: boolean;
  amountFen: number | null;
  /** Whole US dollars in cents, where the contract was in dollars. */
  usdCents: number | null;
  day: number;
  /** Its first record names the firm. */
  named: boolean;
}

export interface Draft extends OtherRecord {
  truth: number;
  kind: string;
  /** The firm whose full name the record bears: it gets the registered names. */
  bears: Firm | null;
}

export interface Ceremony {
  county: number | null;
  day: number;
  left: number;
}

export interface World {
  half: Half;
  c: Chance;
  drafts: Draft[];
  projects: Project[];
  /** Projects of national investors: officers know them by many names. */
  ofNationals: Project[];
  firmNames: Set<string>;
  open: Firm[];
  ceremonies: Ceremony[];
  neutral: [number, number][];
}

/** 2018-01-01 and 2025-12-31. */
export const firstDay = 17532;
export const lastDay = 20453;

/** What one office writes down; what it leaves out is as the project really is. */
export interface Told {
  company: string | null;
  creditCode: string | null;
  /** The company is the firm's full name, under which the city knows it. */
  bears: boolean;
  project: string;
  county: number;
  amountFen: number | null;
  day: number;
  place: string | null;
}

export function write(world: World, project: Project, kind: string, told: Told): void {
  const wide = world.c.yes(0.75);
  world.drafts.push({
    company: told.company === null || wide ? told.company : narrow(told.company),
    project: wide ? told.project : narrow(told.project),
    creditCode: told.creditCode,
    county: told.county,
    amountFen: told.amountFen,
    day: Math.min(Math.max(told.day, firstDay), lastDay),
    place: told.place,
    truth: project.id,
    kind,
    bears: told.bears ? project.firm : null,
  });
}
