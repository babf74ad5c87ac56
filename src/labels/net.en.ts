// The words of the net in English: the same shape as in Chinese, held by the compiler.
import { nodeState, segment as segmentWords } from './chainNouns.ts';
import { counted } from './counted.ts';
import type { netZh } from './net.zh.ts';

export const netEn: typeof netZh = {
  net: {
    screen: 'The net',
    parts: 'Screens of the net',
    leader: 'Have · lack · whom',
    chains: 'Chains',
    segment: (code) => segmentWords[code].en,
    state: (code) => nodeState[code].en,
    stateHints: {
      strong: 'a leader, or local firms that are many and large enough',
      weak: 'few or small local firms',
      missing: 'no local firm',
      blocked: 'every project on its way stands still',
      unknown: 'nothing by which firms could be found',
    },
    key: 'key part',
    leaderless: 'no leading firm',
    leaderFirm: 'leader',
    firms: (count) => `${counted(count)} firms`,
    noFirms: 'No local firm',
    output: (amount) => `output ${amount}`,
    employees: (count) => `${counted(count)} staff`,
    moreFirms: (count) => `${counted(count)} more`,
    stageCount: (stage, count) => `${stage} ${counted(count)}`,
    short: (state, firms, projects) =>
      [
        state,
        ...(firms > 0 ? [`${counted(firms)} f.`] : []),
        ...(projects > 0 ? [`${counted(projects)} pr.`] : []),
      ].join('·'),
    nodes: (count) => `${counted(count)} nodes`,
    gaps: (count) => `${counted(count)} gaps`,
    completeness: 'Completeness',
    covered: (covered, all) => `${counted(covered)} of ${counted(all)} nodes have firms`,
    leading: (operating, coming) =>
      operating > 0
        ? `${counted(operating)} leading firms${coming > 0 ? `, ${counted(coming)} more on the way` : ''}`
        : coming > 0
          ? `No leader in operation yet, ${counted(coming)} on the way`
          : 'No leading firm yet',
    picture: (chain) => `Picture of ${chain}`,
    pictureHint: 'Arrow keys move between nodes, Enter opens one',
    cardLabel: (name, segment, state, facts) => `${name}, ${segment}, ${state}, ${facts}`,
    search: 'Find on the chain',
    searchHint: 'Node, product or firm',
    found: (at, all) => `${at} of ${all}`,
    notFound: 'Not found',
    nextFound: 'Next',
    legend: 'By state, several at once',
    allEdges: 'Draw all edges',
    edgesOnLook: 'Many nodes: edges show with the node looked at',
    save: 'Export',
    svg: 'Picture, SVG',
    png: 'Picture, PNG',
    excel: 'List, Excel',
    pngFailed: 'This browser could not make the PNG; save the SVG instead',
    drawnOn: (city, day) => `${city}, as of ${day}`,
    node: {
      state: 'State',
      why: 'Why',
      products: 'Products',
      codes: 'Industry codes',
      suppliers: 'Supplied by',
      customers: 'Supplies',
      firms: 'Local firms',
      firmsNone: 'No local firm is known on this node',
      projects: 'Projects',
      projectsNone: 'No project on this node',
      projectsElsewhere: (count) => `${counted(count)} more of other offices, counted only`,
      localSupply: 'Local supply',
      localSupplyOf: (percent, local, known) =>
        `${percent}% (${counted(local)} of ${counted(known)} known purchases are from the city)`,
      more: 'Show more',
      close: 'Close',
    },
    duty: {
      title: 'Duty',
      chief: 'Chain chief',
      leadOffice: 'Lead department',
      leaders: 'Leading firms',
      team: 'Team',
      none: 'not set',
    },
    list: {
      chain: 'Chain',
      states: 'Nodes by state',
      leaders: 'Leaders',
      firms: 'Firms',
      projects: 'Projects on the way',
      nothing: 'No chain yet',
      nothingHint: 'Whoever may enter can found a chain, or import one from Excel.',
    },
  },
};
