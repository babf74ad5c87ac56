// A project of the demo city, before it is written into forms. Amounts are counted in 万元.
import type { Company, MoneySource } from '../company.ts';

export interface DemoProject {
  readonly name: string;
  /** Code of the county or zone. */
  readonly office: string;
  readonly industry: string;
  readonly made: boolean;
  readonly content: string;
  readonly chain: string | null;
  readonly investor: Company | null;
  readonly recipient: string | null;
  readonly investmentWan: number;
  readonly foreign?: ForeignMoney;
  readonly source: MoneySource;
  readonly place: string | null;
  readonly landMu: number | null;
  readonly finder?: string;
  classes: readonly string[];
  tags: readonly string[];
  phasesWan: readonly number[];
  status?: { readonly is: 'paused' | 'terminated' | 'lost'; readonly why: string };
  majorOn?: string | undefined;
  /** The package that it is a part of. */
  readonly parent?: string;
  /** Its row in the ledger of leads, where it was there before it was signed. */
  foundOn?: string | undefined;
  signedOn?: string | undefined;
  agreement: 'investment' | 'framework';
  signedAgainOn?: string | undefined;
  registeredOn?: string | undefined;
  filedOn?: string | undefined;
  startedOn?: string | undefined;
  producedOn?: string | undefined;
  /** Start days in other authorities' books. */
  startsElsewhere: readonly { readonly authority: string; readonly day: string }[];
  /** Fields that were published; none where the whole project is invented. */
  readonly known?: readonly string[];
}

export interface ForeignMoney {
  /** As agreed, with its unit. */
  readonly text: string;
  readonly contractForeignWan?: number;
  readonly rate: string;
  readonly rateOn: string;
  readonly rateSource: string;
}

/** `25000` 万元 as `2.5` 亿元, exactly. */
export function yiOfWan(wan: number): string {
  const whole = Math.floor(wan / 10_000);
  const rest = String(wan % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return rest ? `${whole}.${rest}` : String(whole);
}
