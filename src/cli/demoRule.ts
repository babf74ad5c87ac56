// Where the demo city may be: its passwords are public, so it never comes by itself to a server that others reach.
import { isLoopback } from '../app/people/loopback.ts';

export interface Start {
  /** Where the server listens. */
  readonly host: string;
  readonly databaseUrl?: string | undefined;
  /** Under which address people reach it, where a proxy stands before it. */
  readonly publicUrl?: string | undefined;
  /** `--demo` was said, or `--no-demo`; undefined: neither. */
  readonly demo?: boolean | undefined;
}

/** Whether others than who sits at this machine reach the server, as far as its settings tell. */
export function reachesOut({ host, publicUrl }: Start): boolean {
  if (!isLoopback(host)) return true;
  return publicUrl !== undefined && !(URL.canParse(publicUrl) && isLoopback(new URL(publicUrl).hostname));
}

/** An empty database is filled with the demo: on a bare start beside its own database, else only when asked for, and never against one's word. */
export function mayLoadDemo(start: Start): boolean {
  return start.demo ?? (!start.databaseUrl && !reachesOut(start));
}

/** What to do about accounts of a demo that are there already. */
export function standingDemo(start: Start): 'serve' | 'warn' | 'refuse' {
  if (!reachesOut(start)) return 'serve';
  return start.demo ? 'warn' : 'refuse';
}
