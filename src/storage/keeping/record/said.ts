/**
 * What a link says besides the rows it holds: the act, who did it, never a name. `altered` are rows that were not as they
 * had been sealed before the act changed them.
 */
export type Said = Readonly<Record<string, string | readonly string[]>>;
