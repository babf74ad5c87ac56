// What asks to be put on an agenda, in words.
import type { Candidate, Candidates, Matter } from '../../app/dispatch/meetings/agenda.ts';
import { agendaWords } from '../../labels/dispatch/agenda.ts';
import type { Language } from '../../labels/language.ts';
import { lightView } from '../lights/words.ts';
import type { AgendaCandidatesView, AgendaCandidateView } from './meetingViews.ts';

const mostSaid = 300;

export function candidatesView({ rows, totals }: Candidates, language: Language): AgendaCandidatesView {
  return {
    rows: rows.map((row) => candidateView(row, language)),
    totals: Object.entries(totals).map(([origin, n]) => ({ origin: origin as Candidate['origin'], n })),
  };
}

function candidateView({ matter, ...row }: Candidate, language: Language): AgendaCandidateView {
  return { ...row, handed: [...row.handed], what: said(matter, language).slice(0, mostSaid) };
}

function said(matter: Matter, language: Language): string {
  const words = agendaWords[language];
  switch (matter.of) {
    case 'red': {
      const { ruleName, why, name, projectName } = lightView(matter.light, language);
      return projectName === null ? words.redOf(name, ruleName, why) : words.red(ruleName, why);
    }
    case 'stuck':
      return words.stuck(matter.obstacle.kind, matter.obstacle.what);
    case 'item': {
      const { no, what, dueOn, late } = matter.item;
      return words.item(no, what, dueOn, late);
    }
    case 'put_off':
      return matter.line.what;
  }
}
