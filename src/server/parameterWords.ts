// What parameters of addresses mean, for the description of the API. The same name means the same in every route; a route
// that means something else describes its own.

const words: Readonly<Record<string, string>> = {
  account: 'Id of the account that is given the target companies',
  activity: "Id of an activity's entry: only what came of it",
  against: 'Number of the version to compare with',
  asKnownAt: 'As known at this instant (ISO 8601); now where it is left out',
  bulletin: 'Id of the text that it was made by',
  by: 'What the rows are grouped by',
  chain: 'Names of industrial chains, parted by `|`',
  dir: 'Ascending or descending',
  entries: 'Only what counts these rows',
  due: 'Only what is overdue, or due within a week',
  dueOn: 'The day by which a first contact is due',
  flag: 'Only rows that carry this flag',
  form: 'Id of the form',
  id: 'The id that the file gets: a UUIDv7 made by whoever sends it',
  inForce: '`true`: only those in force',
  kind: 'Only entries of this kind',
  maxYi: 'Invests at most so much, in units of 100 million yuan',
  mine: '`true`: only what the caller answers for',
  minYi: 'Invests at least so much, in units of 100 million yuan',
  name: 'A name, or its beginning',
  node: 'Id of a node of a chain',
  nodeId: 'Id of a node of the chain',
  origin: 'As it ships, with versions of the city, or the city’s own',
  office: 'Id or code of an office: it and those below it',
  officeId: 'Id of an office: it and those below it',
  open: '`true`: only those that wait for an answer',
  outcome: 'Only rows that would come to this',
  outing: "Id of an outing's entry: only what came of it",
  page: 'Which page, from 1',
  period:
    'A year (2023), months (2023-01..2023-10), a half (2023-H1), a month (2023-05), days, or an assessment year (A2023)',
  project: 'Id of a project',
  prospects: 'How many target companies at most',
  q: 'Part of a name or code',
  registerIds: 'Ids of companies of the register, parted by commas',
  screen: 'The screen whose saved views are asked for',
  search: 'Part of a name',
  section: 'A section of GB/T 4754, A to T',
  sending: 'A UUIDv7 made by whoever sends a file: what is asked of its progress is asked under it',
  show: '`1`: shown in the window, where its type may be shown',
  side: 'What others ask of the own offices, or these of others',
  signed: 'Signed in this period, written as `period` is',
  signedFrom: 'Signed on this day or later',
  signedTo: 'Signed on this day or earlier',
  size: 'Rows a page',
  sort: 'The column that the rows are sorted by',
  stage: 'Stands in this stage',
  state: 'Only what is in this state',
  status: 'Only projects of this status',
  suspicion: 'Only pairs suspected for this',
  text: 'Which of the texts of the city, by its id; the first where it is left out',
  textId: 'Id of a text of the city, the same in all its versions',
  version: 'Number of the version',
  what: 'Entries that wait, or adjustments',
  year: 'A calendar year',
};

/** Of `/projects/:id/trail` the id is that of one of `/projects`. */
export function parameterWords(name: string, url: string): string | undefined {
  const of = url.split('/');
  const at = of.indexOf(`:${name}`);
  return name === 'id' && at > 0 ? `Id of one of /${of[at - 1]}` : words[name];
}
