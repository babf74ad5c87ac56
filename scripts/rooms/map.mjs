// Where a file of the old layout lies in the rooms: a function of its path alone, so that every branch gives the same answer.
import { readFileSync } from 'node:fs';

const sketch = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8')).move;

export const rooms = ['entries', 'projects', 'companies', 'stages', 'evidence', 'verification', 'exclusions', 'spotChecks', 'closes', 'credit', 'clauses', 'identity', 'radar', 'chains', 'pursuits', 'figures', 'bulletin', 'check', 'imports', 'offices', 'people', 'keeping'];

/** The noun that a file's name begins with, and its room. The longest wins. */
const nouns = {
  entry: 'entries', entries: 'entries', useCase: 'entries', use: 'entries', ledger: 'entries', record: 'entries', decide: 'entries', decision: 'entries', decisions: 'entries', trail: 'entries', correction: 'entries', correct: 'entries', reversal: 'entries', reversals: 'entries', reverse: 'entries', reverses: 'entries', export: 'entries', known: 'entries', timeline: 'entries', kind: 'entries', kinds: 'entries', reference: 'entries', references: 'entries', consent: 'entries',
  project: 'projects', projects: 'projects', milestone: 'projects', milestones: 'projects', fund: 'projects', funds: 'projects', outing: 'projects', outings: 'projects', activity: 'projects', activities: 'projects', contact: 'projects', contacts: 'projects', voucher: 'projects', vouchers: 'projects', saved: 'projects', view: 'projects', land: 'projects',
  company: 'companies', companies: 'companies', firm: 'companies', firms: 'companies', register: 'companies', search: 'companies', pinyin: 'companies', likely: 'companies',
  stage: 'stages', stages: 'stages', packaging: 'stages', packagings: 'stages', packaged: 'stages', package: 'stages', packages: 'stages', backMove: 'stages', moveBack: 'stages', gate: 'stages',
  evidence: 'evidence', file: 'evidence', files: 'evidence', attached: 'evidence', attachment: 'evidence', attachments: 'evidence', attach: 'evidence',
  verification: 'verification', verifications: 'verification', verify: 'verification', pending: 'verification', recognition: 'verification', acceptance: 'verification', accept: 'verification', recognise: 'verification',
  exclusion: 'exclusions', exclusions: 'exclusions', proposedExclusions: 'exclusions',
  spotCheck: 'spotChecks', spotChecks: 'spotChecks', siteCheck: 'spotChecks', siteChecks: 'spotChecks', sample: 'spotChecks',
  close: 'closes', closes: 'closes', closed: 'closes', period: 'closes', adjustment: 'closes', adjustments: 'closes', assessment: 'closes', reopen: 'closes', carried: 'closes',
  credit: 'credit', share: 'credit', shares: 'credit', split: 'credit',
  clause: 'clauses', clauses: 'clauses', agreement: 'clauses', agreements: 'clauses', review: 'clauses',
  identity: 'identity', merge: 'identity', merges: 'identity', merged: 'identity', dispute: 'identity', disputes: 'identity', alias: 'identity', protection: 'identity', companyAlias: 'identity', companyAliases: 'identity', companyParent: 'identity', companyName: 'identity',
  radar: 'radar', twin: 'radar', twins: 'radar', kept: 'radar', apart: 'radar',
  chain: 'chains', chains: 'chains', net: 'chains', gap: 'chains', node: 'chains',
  pursuit: 'pursuits', pursuits: 'pursuits', prospect: 'pursuits', prospects: 'pursuits', campaign: 'pursuits', campaigns: 'pursuits', funnel: 'pursuits',
  figure: 'figures', figures: 'figures', receipt: 'figures', receipts: 'figures', overview: 'figures', definition: 'figures', definitions: 'figures', target: 'figures', targets: 'figures', question: 'figures', condition: 'figures', conditions: 'figures', formula: 'figures', light: 'figures', lights: 'figures', scheme: 'figures', schemes: 'figures', fold: 'figures',
  bulletin: 'bulletin', bulletins: 'bulletin', publication: 'bulletin', publications: 'bulletin', publish: 'bulletin', briefing: 'bulletin',
  check: 'check', draft: 'check', drafts: 'check', claim: 'check', phrase: 'check', phrases: 'check',
  import: 'imports', imports: 'imports', sheet: 'imports', cell: 'imports', answer: 'imports', answers: 'imports',
  office: 'offices', offices: 'offices', city: 'offices', cities: 'offices', place: 'offices',
  account: 'people', accounts: 'people', person: 'people', people: 'people', password: 'people', passwords: 'people', session: 'people', sessions: 'people', signIn: 'people', provider: 'people', secondFactor: 'people', secondFactors: 'people', role: 'people', roles: 'people', totp: 'people', vault: 'people', lockOut: 'people', right: 'people', rights: 'people',
  demo: 'people', loopback: 'people', head: 'keeping', heads: 'keeping', anchor: 'keeping', anchors: 'keeping', anchoring: 'keeping', own: 'people', knownDevice: 'people', knownDevices: 'people', device: 'people', devices: 'people', doctor: 'keeping', rebuild: 'keeping', backup: 'keeping', restore: 'keeping',
};

/** Files that stay flat in their layer whatever their name begins with: all rooms use them. */
const flat = {
  domain: ['day', 'exact', 'money', 'refusal', 'glossary', 'laws', 'law', 'nouns.ts', 'noun', 'instant', 'text', 'ids', 'id', 'nearest', 'readInput', 'secondHand'],
  storage: ['alone', 'auditChain', 'canonical', 'door', 'inTurn', 'insert', 'keptFresh', 'migrate', 'migrations', 'names', 'pool', 'schema', 'seals', 'statistics', 'store', 'transactions', 'json', 'writing', 'codes', 'tables', 'lists', 'places', 'place', 'settings', 'catalogue', 'schemaVersion'],
  app: [],
  server: ['access', 'buildServer', 'documentReply', 'errorViews', 'errors', 'guardRoutes', 'limits', 'openApi', 'pageFiles', 'route', 'security', 'views', 'workbookReply', 'answers', 'contract', 'fieldText', 'receivedFile', 'strict'],
  labels: ['commandLine', 'counted', 'language', 'money', 'nouns', 'refusals', 'screens', 'work', 'laws', 'inputRefusals'],
};

/** Decided one by one. */
const own = {
  'src/storage/anchor/begin.ts': 'src/app/keeping/beginAnchors.ts',
  'src/storage/anchor/compare.ts': 'src/app/keeping/compareAnchors.ts',
  'src/storage/anchor/anchor.test.ts': 'src/app/keeping/anchor.test.ts',
  'src/storage/check.ts': 'src/storage/keeping/check.ts',
  'src/storage/checks.ts': 'src/storage/keeping/checks.ts',
  'src/storage/backup.ts': 'src/storage/keeping/backup.ts',
  'src/storage/restore.ts': 'src/storage/keeping/restore.ts',
  'src/storage/secretKey.ts': 'src/blobs/secretKey.ts',
  'src/storage/secretKey.test.ts': 'src/blobs/secretKey.test.ts',
  'src/app/since.ts': 'src/app/keeping/since.ts',
  'src/storage/tables/json.ts': 'src/storage/json.ts',
  'src/storage/tables/codes.ts': 'src/storage/codesTable.ts',
  'src/storage/tables/writing.ts': 'src/storage/writingTable.ts',
  'src/storage/tables/agreements.ts': 'src/storage/clauses/table.ts',
  'src/storage/tables/chains.ts': 'src/storage/chains/table.ts',
  'src/storage/tables/checks.ts': 'src/storage/spotChecks/table.ts',
  'src/storage/tables/closing.ts': 'src/storage/closes/table.ts',
  'src/storage/tables/credit.ts': 'src/storage/credit/table.ts',
  'src/storage/tables/doings.ts': 'src/storage/projects/doingsTable.ts',
  'src/storage/tables/entries.ts': 'src/storage/entries/table.ts',
  'src/storage/tables/evidence.ts': 'src/storage/evidence/table.ts',
  'src/storage/tables/identity.ts': 'src/storage/identity/table.ts',
  'src/storage/tables/offices.ts': 'src/storage/offices/table.ts',
  'src/storage/tables/people.ts': 'src/storage/people/table.ts',
  'src/storage/tables/projects.ts': 'src/storage/projects/table.ts',
  'src/storage/tables/publishing.ts': 'src/storage/bulletin/table.ts',
  'src/storage/tables/pursuits.ts': 'src/storage/pursuits/table.ts',
  'src/storage/tables/radar.ts': 'src/storage/radar/table.ts',
  'src/storage/tables/register.ts': 'src/storage/companies/table.ts',
  'src/storage/tables/stages.ts': 'src/storage/stages/table.ts',
  'src/storage/evidenceKinds.ts': 'src/storage/evidence/kinds.ts',
  'src/storage/evidencePolicies.ts': 'src/storage/evidence/policies.ts',
  'src/labels/check.ts': 'src/labels/check/claims.ts',
  'src/labels/work.zh.ts': 'src/labels/work.zh.ts',
  'src/domain/clauses.test.ts': 'src/domain/clauses/clauses.test.ts',
  'src/domain/nouns.test.ts': 'src/domain/projects/nouns.test.ts',
  'src/app/voucher.test.ts': 'src/app/projects/voucher.test.ts',
  'src/app/net/answerOf.ts': 'src/app/chains/answerOf.ts',
  'src/server/netRoutes.ts': 'src/server/chains/answerRoutes.ts',
  'src/server/netViews.ts': 'src/server/chains/answerViews.ts',
  'src/server/netWords.ts': 'src/server/chains/answerWords.ts',
  'src/labels/net.ts': 'src/labels/chains/answer.ts',
  'src/labels/net.zh.ts': 'src/labels/chains/answer.zh.ts',
  'src/labels/net.en.ts': 'src/labels/chains/answer.en.ts',
  'src/labels/netReasons.ts': 'src/labels/chains/answerReasons.ts',
  'src/labels/netReasons.test.ts': 'src/labels/chains/answerReasons.test.ts',
  'src/labels/chainNouns.ts': 'src/labels/chains/nouns.ts',
  'src/labels/clauseNouns.ts': 'src/labels/clauses/nouns.ts',
  'src/labels/verificationNouns.ts': 'src/labels/verification/nouns.ts',
  'src/server/views.ts': 'src/server/views.ts',
};

/** The noun after which a room is named, in the singular. */
const singular = { entries: 'entry', projects: 'project', companies: 'company', stages: 'stage', evidence: 'evidence', verification: 'verification', exclusions: 'exclusion', spotChecks: 'spotCheck', closes: 'close', credit: 'credit', clauses: 'clause', identity: 'identity', radar: 'radar', chains: 'chain', pursuits: 'pursuit', figures: 'figure', bulletin: 'bulletin', check: 'check', imports: 'import', offices: 'office', people: 'people', keeping: 'keeping' };

const begins = (stem, noun) => stem === noun || (stem.startsWith(noun) && /[A-Z0-9]/.test(stem[noun.length]));
function roomOf(stem) {
  const found = Object.keys(nouns).filter((noun) => begins(stem, noun)).sort((a, b) => b.length - a.length)[0];
  return found && nouns[found];
}

const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);

/** A file's name inside its room. `name` is all before the first dot, `rest` from there (".zh.ts", ".test.ts"). */
function nameIn(layer, room, name, rest) {
  const noun = [singular[room], room, ...({ companies: ['firms', 'firm'], people: ['account'] }[room] ?? [])];
  const whole = noun.includes(name);
  const stripped = noun.map((one) => (begins(name, one) && name !== one ? lowerFirst(name.slice(one.length)) : undefined)).find(Boolean);
  if (layer === 'server') return `${stripped ?? name}${rest}`;
  if (layer === 'labels') {
    const language = /^\.(zh|en)\.ts$/.exec(rest);
    if (language && whole) return `${language[1]}.ts`;
    if (whole && !language) return `words${rest}`;
    if (stripped === 'refusals') return `refusals${rest}`;
    return `${name}${rest}`;
  }
  if (layer === 'storage') {
    if (whole) return `queries${rest}`;
    if (stripped === 'checks') return `checks${rest}`;
    return `${name}${rest}`;
  }
  return `${name}${rest}`;
}

const split = (base) => { const at = base.indexOf('.'); return [base.slice(0, at), base.slice(at)]; };

/** Folders that move whole: old prefix → new one. The longest wins. */
const folders = {
  'src/server/work/': 'src/server/workers/',
  'src/storage/anchor/': 'src/blobs/anchor/',
  'src/storage/engine/': 'src/engine/',
  'src/storage/evidence/': 'src/blobs/',
  'src/app/net/': 'src/app/chains/',
  'src/app/register/': 'src/app/companies/',
  'src/app/search/': 'src/app/companies/',
  'src/app/provider/': 'src/app/people/provider/',
  'src/web/net/': 'src/web/chains/',
  'src/web/chains/': 'src/web/chains/edit/',
  'src/web/firms/': 'src/web/companies/',
  'src/web/search/': 'src/web/companies/',
  'src/web/merges/': 'src/web/identity/',
  'src/web/disputes/': 'src/web/identity/',
  'src/web/packages/': 'src/web/stages/',
  'src/web/overview/': 'src/web/figures/',
  'src/web/signIn/': 'src/web/people/signIn/',
  'src/web/frame/': 'src/web/parts/',
};

/** Parts of a folder that go elsewhere: folder → [new folder, names before the first dot]. */
const parts = {
  'src/storage/anchor/': [['src/storage/keeping/', 'heads beginnings'], ['src/app/keeping/', 'compare begin anchor']],
  'src/app/': [['src/app/people/signIn/', 'changePassword lockOut ownSignIns ownDevices password secondFactor sessions signIn signInPolicy totp vault']],
  'src/web/frame/': [['src/web/shell/', 'Frame Account LanguageSwitch NoSuchScreen YearSelect session period cityRight frame']],
  'src/web/projects/': [['src/web/projects/page/', 'ProjectScreen Correct Facts TimeLine TimeLineItem Trail Versions Withdraw project']],
  'src/web/pursuits/': [['src/web/pursuits/acts/', 'ActForms AssignForm ContactAct DutyAct LeadForm ListForm OfferAct PersonField ReasonAct TextField TieAct useActForm']],
  'src/app/imports/': [
    ['src/app/imports/forms/', 'activities companies contacts funds milestones outings projects targets register currentFacts statedFacts'],
    ['src/app/imports/twins/', 'chooseTwins rowTwins twinsSeen'],
  ],
  'src/metrics/': [['src/metrics/catalogue/', 'activities funds outings projects pursuits sharedCredit siteChecks definitions']],
  'src/documents/': [['src/documents/bulletin/', 'bulletinContent bulletinDocument bulletinText campaignContent figureWording']],
  'src/demo/': [
    ['src/demo/activities/', 'activity cityActivities localActivities occasions'],
    ['src/demo/outings/', 'outing cityOutings countyOutings'],
    ['src/demo/projects/', 'project draft newProjects olderProjects namedProjects packages leads funds timeline'],
  ],
  'src/prose/claims/': [
    ['src/prose/claims/shares/', 'shares shareParts sharePhrase wholes'],
    ['src/prose/claims/rates/', 'rates ratePhrase stageRates completions'],
  ],
  'test/scenarios/': [
    ['test/scenarios/samples/', 'city holders identitySamples ledger multipart packagedSamples pursuitSamples sampleChains sampleEvidence samples twinSamples'],
    ['test/scenarios/people/', 'lockOut password people provider secondFactor session sessions signInPolicy'],
    ['test/scenarios/guards/', 'clock databaseGone faults hostileInput rights security walls'],
  ],
  'test/fixture/': [['test/fixture/servers/', 'clamdServer identityProvider process s3Server']],
};
// A test support and a test of the same name part: `people.test.ts` is a test, `city.ts` a support.
const supportsOnly = new Set(['test/scenarios/samples/']);

export function placeOf(path) {
  if (own[path]) return own[path];
  const at = path.lastIndexOf('/') + 1;
  const [dir, base] = [path.slice(0, at), path.slice(at)];
  const [name, rest] = split(base);
  for (const [to, names] of parts[dir] ?? []) {
    if (!names.split(' ').includes(name)) continue;
    if (supportsOnly.has(to) && rest.startsWith('.test')) continue;
    return to + base;
  }
  const layer = /^src\/(domain|storage|app|server|labels)\/$/.exec(dir)?.[1];
  if (layer) {
    if (flat[layer].includes(name) || flat[layer].includes(base)) return path;
    const sketched = sketch[path] ?? sketch[`${dir}${name}.ts`];
    const room = sketched ? /([^/]+)\/$/.exec(sketched)[1] : roomOf(name);
    return room ? `src/${layer}/${room}/${nameIn(layer, room, name, rest)}` : path;
  }
  if (dir === 'src/app/decisions/') {
    if (name === 'batch') return `src/app/entries/${base}`;
    const room = roomOf(name);
    return room ? `src/app/${room}/decide${upperFirst(name)}${rest}` : `src/app/entries/${base}`;
  }
  if (dir === 'src/storage/tables/') {
    const room = roomOf(name);
    return room ? `src/storage/${room}/${name === room ? 'table' : `${name}Table`}${rest}` : `src/storage/${name}Table${rest}`;
  }
  const folder = Object.keys(folders).filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  return folder ? folders[folder] + path.slice(folder.length) : path;
}
