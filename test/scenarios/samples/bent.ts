// A sound request with one thing in it that nobody may send.

/** Each has to be refused by name wherever a text may stand. */
const unclean = ['\0', '\uD800', '\u202E', '\u0007'];

type Path = readonly (string | number)[];

/** Where objects lie in a body; what is kept under names of the sender's own choosing has no unknown ones. */
export function objectPaths(body: unknown, at: Path = []): Path[] {
  if (Array.isArray(body)) return body.flatMap((one, n) => objectPaths(one, [...at, n]));
  if (body === null || typeof body !== 'object') return [];
  const chosen = at.at(-1) === 'columns' || at.at(-1) === 'query';
  return [...(chosen ? [] : [at]), ...Object.entries(body).flatMap(([name, one]) => objectPaths(one, [...at, name]))];
}

function textPaths(body: unknown, at: Path = []): Path[] {
  if (typeof body === 'string') return [at];
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, one]) =>
    textPaths(one, [...at, Array.isArray(body) ? Number(name) : name]),
  );
}

function changed(body: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(body);
  if (Array.isArray(body)) return body.map((one, n) => (n === step ? changed(one, rest, change) : one));
  const object = body as Record<string, unknown>;
  return { ...object, [step]: changed(object[step], rest, change) };
}

export const bentBodies = {
  withUnknown: (body: unknown, path: Path): unknown =>
    changed(body, path, (old) => ({ ...(old as object), nosuch: 1 })),
  /** By the path of the text that is bent. */
  withBentTexts: (body: unknown): [string, unknown][] =>
    textPaths(body).map((path, n) => [
      path.join('.'),
      changed(body, path, (old) => `${String(old)}${unclean[n % unclean.length]}${String(old)}`),
    ]),
};

/** The address with a bent text in one of its parameters, or in a part of its path that is an id. */
export function bentTexts(url: string): [string, string][] {
  const [path = '', query = ''] = url.split('?');
  const inQuery = [...new URLSearchParams(query).keys()].map((name): [string, string] => {
    const parameters = new URLSearchParams(query);
    parameters.set(name, `${parameters.get(name) ?? ''}\0`);
    return [name, `${path}?${parameters.toString()}`];
  });
  const parts = path.split('/');
  const inPath = parts.flatMap((part, n): [string, string][] =>
    /^[\da-f]{8}-[\da-f-]{27}$/.test(part)
      ? [[`part ${n} of the path`, [parts.with(n, `${part}%00`).join('/'), query].filter(Boolean).join('?')]]
      : [],
  );
  return [...inQuery, ...inPath];
}
