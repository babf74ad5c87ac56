// 一键核数 of the bulletin's own text: every number that it prints is held against the ledger by the checker, which reads
// the words and knows nothing of the figures behind them.
import { parsePeriod } from '../../domain/figures/period.ts';
import type { CheckView } from '../../server/check/views.ts';
import type { BulletinContent } from '../../server/bulletin/views.ts';

interface Printed {
  readonly figure: string;
  readonly display: string;
  readonly start: number;
  readonly end: number;
}

type Worded = Pick<BulletinContent, 'title'> & {
  readonly sections: readonly Pick<BulletinContent['sections'][number], 'heading' | 'paragraphs'>[];
};

/** The text as whoever checks it would paste it, and where in it each figure stands. */
export function wordsOfPaper({ title, sections }: Worded): {
  readonly text: string;
  readonly printed: readonly Printed[];
} {
  let text = `${title}\n`;
  const printed: Printed[] = [];
  for (const { heading, paragraphs } of sections) {
    text += `${heading}\n`;
    for (const runs of paragraphs) {
      for (const run of runs) {
        const said = 'text' in run ? run.text : run.display;
        if ('figure' in run) {
          printed.push({ figure: run.figure, display: said, start: text.length, end: text.length + said.length });
        }
        text += said;
      }
      text += '\n';
    }
  }
  return { text, printed };
}

export interface Ties {
  readonly all: number;
  readonly tied: number;
  /** Figures whose number the checker did not find to be theirs. */
  readonly untied: readonly Printed[];
  /** What the checker contradicts. */
  readonly wrong: readonly { readonly text: string; readonly remark: string }[];
}

export function printedTies(printed: readonly Printed[], { claims }: Pick<CheckView, 'claims'>): Ties {
  const ledger = claims.filter((claim) => claim.ledger !== undefined && claim.state === 'right');
  const isTied = ({ figure, start, end }: Printed) =>
    ledger.some((claim) => isOf(figure, claim.ledger?.figure) && claim.start < end && claim.end > start);
  const untied = printed.filter((one) => !isTied(one));
  const wrong = claims
    .filter(({ state }) => state === 'wrong')
    .map(({ text, remarkText, verdictName }) => ({ text, remark: remarkText || verdictName }));
  return { all: printed.length, tied: printed.length - untied.length, untied, wrong };
}

/** What is told of a second period names it in its key; the checker may write the same days otherwise. */
function isOf(key: string, found: { readonly id: string; readonly period: string } | undefined): boolean {
  const [id, query] = key.split('?');
  if (!found || found.id !== id) return false;
  const period = new URLSearchParams(query).get('period');
  return period === null || daysOf(period) === daysOf(found.period);
}

function daysOf(period: string): string {
  // A year of assessment is the city's, and known to the server alone.
  if (/^A\d{4}$/u.test(period)) return period;
  const { from, to } = parsePeriod(period);
  return `${from}..${to}`;
}
