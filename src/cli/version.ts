import { parseArgs } from 'node:util';
import { packagedVersion } from '../engine/binaries.ts';
import { knownMigrations, programVersion, schemaName } from '../storage/schemaVersion.ts';
import type { Command } from './command.ts';

/** What is installed, told without opening a database. */
export const version: Command = {
  usage: 'version (or --version)',
  does: 'prints the release, the schema it works on, and the Node and PostgreSQL it brings',
  async run(args, io) {
    parseArgs({ args: [...args], options: {} });
    const schema = schemaName((await knownMigrations()).at(-1) ?? '');
    io.out(`yiwang ${programVersion}\nschema ${schema}\nnode ${process.versions.node}`);
    io.out(`postgresql ${packagedVersion() ?? 'not embedded here'}`);
    return 0;
  },
};
