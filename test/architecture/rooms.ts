// The second floor: every layer that speaks of nouns has the same rooms, so that a file is found by two words, what it does
// and what it is about. A room may be missing in a layer; none is spelled otherwise.

export const rooms = [
  'entries',
  'projects',
  'companies',
  'stages',
  'evidence',
  'verification',
  'exclusions',
  'spotChecks',
  'corroboration',
  'closes',
  'credit',
  'clauses',
  // Whether a project is to be signed (项目评审): opinions of departments, a conclusion, the gate of signing.
  'appraisals',
  'identity',
  'radar',
  'chains',
  'pursuits',
  // What agreements promise, and what was done for it (履约).
  'promises',
  // Which projects and promises ask for somebody (红黄绿灯).
  'lights',
  // What waits for whom (待办).
  'tasks',
  // What stands in the way of projects (堵点).
  'obstacles',
  // What is handed to offices, and how it is urged and closed (调度).
  'dispatch',
  'figures',
  'bulletin',
  'assessments',
  'check',
  'imports',
  'offices',
  'people',
  // Backup, doctor, rebuild, and what proves from outside that nothing was altered.
  'keeping',
];

/** Layers in rooms: their folders that are no rooms, and what lies flat because every room uses it. */
const layersInRooms: Readonly<Record<string, { readonly parts: readonly string[]; readonly flat: readonly string[] }>> =
  {
    laws: { parts: [], flat: ['law', 'laws', 'requests'] },
    domain: {
      parts: [],
      flat: ['day', 'exact', 'glossary', 'money', 'nearest', 'readInput', 'refusal', 'secondHand', 'text', 'whole'],
    },
    storage: {
      parts: ['connection', 'door', 'migrations'],
      flat: [
        'auditChain',
        'baseline',
        'canonical',
        'catalogue',
        'codesTable',
        'insert',
        'json',
        'keptFresh',
        'migrate',
        'names',
        'schema',
        'schemaVersion',
        'seals',
        'sharedTables',
        'statistics',
        'store',
        'writingTable',
      ],
    },
    app: { parts: [], flat: [] },
    labels: {
      parts: [],
      flat: [
        'commandLine',
        'counted',
        'inputRefusals',
        'language',
        'lists',
        'money',
        'nouns',
        'refusals',
        'screens',
        'work',
      ],
    },
    server: {
      parts: ['replies', 'workers'],
      flat: [
        'access',
        'answerViews',
        'answers',
        'breaches',
        'buildServer',
        'errorViews',
        'errors',
        'fieldText',
        'guardRoutes',
        'limits',
        'openApi',
        'pageFiles',
        'parameterWords',
        'patience',
        'receivedFile',
        'route',
        'routes',
        'security',
        'strict',
        'unreadable',
      ],
    },
    // What screens are made of stands beside them.
    web: {
      parts: ['api', 'chart', 'dialog', 'form', 'kept', 'language', 'parts', 'receipt', 'shell', 'table'],
      flat: ['app', 'main', 'icon', 'index'],
    },
  };

/** Folders spelled otherwise, and files that lie flat though they belong to a room. */
export function strangeRooms(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [src, layer = '', second = '', ...rest] = path.split('/');
    const known = src === 'src' ? layersInRooms[layer] : undefined;
    if (!known) return [];
    if (rest.length === 0) {
      return known.flat.includes(second.split('.')[0] ?? '')
        ? []
        : [`${path} lies flat, where only stands what every room uses: put it into its room`];
    }
    return rooms.includes(second) || known.parts.includes(second)
      ? []
      : [`${path}: ${second} is no room of the list in test/architecture/rooms.ts`];
  });
}

export const mostFiles = 25;

/** More files side by side than anybody reads through. Migrations are read one after the other. */
export function crowdedFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > mostFiles && !folder.endsWith('/migrations'))
    .map(([folder, count]) => `${folder} holds ${count} files, at most ${mostFiles} may lie side by side`);
}
