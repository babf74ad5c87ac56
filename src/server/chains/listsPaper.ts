// A chain's lists in words, for paper and for a workbook alike: both show the same rows.
import { type ChainListed, mostOnLists } from '../../app/chains/chainLists.ts';
import type { WordedList, ChainListsPaper } from '../../documents/chainLists.ts';
import { type NodeState, segments } from '../../domain/chains/chain.ts';
import { quotientText } from '../../domain/exact.ts';
import { yiText } from '../../domain/money.ts';
import { chainListWords as words } from '../../labels/chains/chainLists.ts';
import { chainReason } from '../../labels/chains/chainReasons.ts';
import { headMark } from '../../labels/keeping/heads.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { ChainNode, NodeStanding } from '../../net/chain/chainView.ts';
import { onTheWayOf } from '../../net/chain/state.ts';
import type { CellOut, SheetOut } from '../../sheets/write/shape.ts';

interface On {
  readonly node: ChainNode;
  readonly standing: NodeStanding;
}

export function chainListsPaper(listed: ChainListed): ChainListsPaper {
  const { view, today, at, head } = listed;
  const on = view.nodes.flatMap((node, n): On[] => {
    const standing = view.standings[n];
    return standing ? [{ node, standing }] : [];
  });
  const { covered, all } = view.completeness;
  const count = (state: NodeState) => on.filter(({ standing }) => standing.state === state).length;
  const { standing, ...lists } = words.sections;
  const rate = all === 0 ? '0' : quotientText(BigInt(covered) * 100n, BigInt(all), 1);
  return {
    title: words.title(view.name),
    subtitle: words.version(view.version, today),
    summary: [
      words.summary({ nodes: all, covered, rate, ...view.leading }),
      words.states({
        strong: count('strong'),
        weak: count('weak'),
        missing: count('missing'),
        blocked: count('blocked'),
        unknown: count('unknown'),
        leaderless: on.filter((one) => one.standing.leaderless).length,
      }),
    ],
    sections: [
      {
        heading: standing,
        lists: segments.map((segment) => standingList(nounWord('segment', segment, 'zh'), onSegment(on, segment))),
      },
      ...(Object.keys(lists) as (keyof typeof lists)[]).map((name) => ({
        heading: lists[name],
        lists: [list(name, rowsOf[name](on, listed))],
      })),
    ],
    at,
    mark: head === null ? null : headMark(head, 'zh'),
  };
}

const onSegment = (on: readonly On[], segment: string) => on.filter(({ node }) => node.segment === segment);
const why = ({ because }: NodeStanding) => because.map((text) => chainReason(text, 'zh')).join(words.semicolon);
const yi = (fen: bigint | null) => (fen === null ? '' : yiText(fen, 2));

const numbers: Readonly<Record<keyof typeof words.heads, readonly number[]>> = {
  standing: [2, 3, 4],
  firms: [3, 4],
  projects: [3],
  gaps: [],
  prospects: [],
  duty: [],
};

function list(name: keyof typeof rowsOf, rows: string[][]): WordedList {
  const note = name === 'gaps' ? null : words.notes[name];
  return {
    caption: words.captions[name],
    head: words.heads[name],
    numbers: numbers[name],
    rows,
    note: typeof note === 'function' ? note(mostOnLists) : note,
    none: words.none[name],
  };
}

function standingList(segment: string, on: readonly On[]): WordedList {
  return {
    caption: words.captions.standing(segment),
    head: words.heads.standing,
    numbers: numbers.standing,
    rows: on.map(({ node, standing }) => [
      node.name,
      nounWord('nodeState', standing.state, 'zh'),
      String(standing.firmCount),
      yi(standing.outputFen),
      String(onTheWayOf(standing.projectsByStage)),
      why(standing),
    ]),
    note: words.notes.standing,
    none: words.none.standing,
  };
}

const rowsOf: Readonly<
  Record<Exclude<keyof typeof words.heads, 'standing'>, (on: readonly On[], listed: ChainListed) => string[][]>
> = {
  firms: (on, { divisions }) =>
    on.flatMap(({ node, standing }) =>
      standing.firms.map((firm) => [
        node.name,
        firm.name,
        divisions.get(firm.county ?? '') ?? '',
        yi(firm.outputFen),
        firm.employees === null ? '' : String(firm.employees),
        [firm.leader ? words.leader : '', firm.sample ? words.sample : ''].filter(Boolean).join(words.comma),
      ]),
    ),
  projects: (on) =>
    on.flatMap(({ node, standing }) =>
      standing.projects.map((project) => [
        node.name,
        project.name,
        nounWord('stage', project.stage, 'zh'),
        yi(project.investmentFen),
      ]),
    ),
  gaps: (on) =>
    on
      .filter(({ standing: { state, leaderless } }) => state !== 'strong' || leaderless)
      .map(({ node, standing }) => [
        nounWord('segment', node.segment, 'zh'),
        node.name,
        nounWord('nodeState', standing.state, 'zh'),
        node.key ? words.yes : words.no,
        why(standing),
      ]),
  prospects: (_on, { prospects }) =>
    prospects.map(({ node, name, division, office, dueOn, sample }) => [
      node ?? '',
      name,
      division ?? '',
      office,
      dueOn,
      sample ? words.sample : '',
    ]),
  duty: (_on, { view: { duty } }) => [
    [words.duty.chief, duty.chief ?? words.notSet],
    [words.duty.leadOffice, duty.leadOffice ?? words.notSet],
    [words.duty.leaders, duty.leaders.join(words.comma) || words.notSet],
    [words.duty.team, duty.team ?? words.notSet],
  ],
};

/** A sheet for each list. */
export function chainListsSheets({ title, subtitle, summary, sections }: ChainListsPaper): SheetOut[] {
  return sections.flatMap(({ lists }) =>
    lists.map(
      (one): SheetOut => ({
        name: one.caption,
        title: `${title} ${one.caption}`,
        subtitle,
        columns: one.head.map((heading, column) => ({
          path: [heading],
          format: one.numbers.includes(column) ? 'amount' : 'text',
          width: one.numbers.includes(column) ? 16 : 28,
        })),
        rows: one.rows.map((row) =>
          row.map(
            (text, column): CellOut => (one.numbers.includes(column) ? (text === '' ? null : { decimal: text }) : text),
          ),
        ),
        notes: one.rows.length === 0 ? [one.none] : [...summary, ...(one.note ? [one.note] : [])],
      }),
    ),
  );
}
