/** Why the database engine cannot serve. Each has one sentence of what is wrong and one of what to do about it. */
const cures = {
  no_binary_for_platform:
    'Set DATABASE_URL to a PostgreSQL 15-18 server, or run on Linux or macOS (x64 or arm64). If packages were left out of the installation, delete node_modules and start again.',
  no_system_engine:
    'Install it (Debian, Ubuntu: apt install postgresql), name the folder of its programs (YIWANG_ENGINE=/usr/lib/postgresql/17/bin), or unset YIWANG_ENGINE. To take data over from another version: `yiwang backup FILE` as it ran before, then `yiwang restore FILE` into an empty DATA_DIR.',
  binary_does_not_run:
    'See the message above. On a minimal system a C library may be missing (Alpine is not supported); set DATABASE_URL to a PostgreSQL 15-18 server instead.',
  wrong_major_version:
    'If an installed PostgreSQL wrote this folder, set YIWANG_ENGINE=system. Else start the release that wrote it, run `yiwang backup FILE`, then `yiwang restore FILE` with this release into an empty DATA_DIR.',
  folder_not_reachable:
    'Set DATA_DIR to a folder on a local disk that this account (as root: the account `postgres` or `nobody`) can reach and write.',
  folder_of_another_user: 'Start as the account that owns the folder, or as root, or set DATA_DIR to another folder.',
  password_lost:
    'Put the file postgres.password back beside the database, from a copy of the data folder; or restore a backup into an empty DATA_DIR.',
  folder_is_not_a_database: 'Move the folder away, or set DATA_DIR to an empty folder.',
  disk_full:
    'Free some space on the disk that holds the data folder, then start again. Nothing that was acknowledged is lost.',
  no_account_to_run_as:
    'PostgreSQL refuses to run as root, and the system knows neither `postgres` nor `nobody`. Create the account `postgres`, or start as an ordinary user.',
  did_not_start: 'See the last lines of the engine log, quoted above.',
  server_not_reachable: 'Check DATABASE_URL: host, port, database, user and password; and that the server is running.',
  server_too_old: 'Use PostgreSQL 15, 16, 17 or 18, or unset DATABASE_URL to use the embedded one.',
} as const;

export type EngineErrorCode = keyof typeof cures;

export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly cure: string;

  constructor(code: EngineErrorCode, what: string, cause?: unknown) {
    super(`${what}\n  ${cures[code]}`, { cause });
    this.name = 'EngineError';
    this.code = code;
    this.cure = cures[code];
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
