import ts from 'typescript';
import { isTest, type Source, visit } from './source.ts';

/**
 * Outside of storage/ rows are asked for in a scope (`inScope`, the write door), or by a function of storage that takes the
 * store. Who takes the pool itself stands here, by why no scope is needed or none can be named.
 */
export const takesThePool = [
  // Accounts, sessions and settings of sign-in: who signs in has no scope yet, and no office's wall stands around them.
  'src/app/people/accounts.ts',
  'src/app/people/asking.ts',
  'src/app/people/notices.ts',
  'src/app/people/provider/signIn.ts',
  'src/app/people/signIn/changePassword.ts',
  'src/app/people/signIn/lockOut.ts',
  'src/app/people/signIn/ownDevices.ts',
  'src/app/people/signIn/ownSignIns.ts',
  'src/app/people/signIn/secondFactor.ts',
  'src/app/people/signIn/sessions.ts',
  'src/app/people/signIn/signIn.ts',
  'src/app/people/signIn/signInPolicy.ts',
  'src/cli/accounts.ts',
  'src/cli/import.ts',
  // Heads of chains and the last writes, of all cities and of what belongs to none.
  'src/app/keeping/beginAnchors.ts',
  'src/app/keeping/clockGuard.ts',
  'src/app/keeping/compareAnchors.ts',
  'src/app/keeping/examineRestored.ts',
  'src/app/keeping/head.ts',
  'src/app/keeping/since.ts',
  'src/cli/anchor.ts',
  // The database as a whole: its schema, its copy, whether it is there, and where a thread finds it.
  'src/app/keeping/doctor.ts',
  'src/cli/backup.ts',
  'src/server/keeping/healthRoute.ts',
  'src/server/workers/work.ts',
  // Asks nothing of it: what is kept in memory is kept for each.
  'src/app/companies/registerIndex.ts',
];

/** Files outside of storage/ that take the pool out of a store. */
export function poolsTaken(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && !/^src\/(?:demo|storage)\//.test(path))
    .filter(({ tree }) => {
      let taken = false;
      visit(tree, (node) => {
        if (ts.isPropertyAccessExpression(node) && node.name.text === 'pool') taken = true;
        if (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText(tree) === 'pool') taken = true;
      });
      return taken;
    })
    .map(({ path }) => path);
}
