// What an answer of the server must be like, whatever it was asked.
/** As much of an answer as is judged, however it came. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export const isJson = ({ headers }: Answer): boolean => /\bjson\b/.test(String(headers['content-type']));

interface Told {
  readonly breaches?: readonly { readonly law?: string; readonly field?: string; readonly message?: string }[];
}

/** A refusal is a status below 500 with words for a person; everything else is an answer. */
export function faultOf(answer: Answer): string | undefined {
  const { statusCode } = answer;
  if (statusCode < 400) return undefined;
  if (statusCode >= 500 && !isTold(answer)) return `${statusCode} ${answer.body.slice(0, 200)}`;
  return wordless(answer);
}

/** What the city's files or its queue of long work do not allow now: a refusal too, with the time to wait. */
const laterLaws = new Set(['file_not_scanned', 'file_storage_full', 'work_queue_full']);
const isTold = ({ body }: Answer): boolean => laterLaws.has(/"law":"(\w+)"/.exec(body)?.[1] ?? '');

/** What a refusal lacks: a law, and words that leave no place open. */
export function wordless(answer: Answer): string | undefined {
  const { statusCode } = answer;
  if (!isJson(answer)) return `${statusCode} without JSON: ${answer.body.slice(0, 200)}`;
  const { breaches = [] } = JSON.parse(answer.body) as Told;
  if (breaches.length === 0) return `${statusCode} names no law: ${answer.body.slice(0, 200)}`;
  const bare = breaches.find(({ message = '' }) => !/\p{Script=Han}/u.test(message) || /\{\w+\}/.test(message));
  return bare && `${statusCode} has no words for ${JSON.stringify(bare)}`;
}
