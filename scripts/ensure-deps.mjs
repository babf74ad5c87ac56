// Installs the dependencies when they are not the ones of the lock file; otherwise ends within milliseconds.
// It runs before anything is installed, on whatever Node the machine has (18 and later): plain JavaScript, no imports
// but Node's own. `npm start` and `npm test` call it in the same line as the program, because a user's
// `ignore-scripts=true` skips pre-scripts; `exec node` after it then finds the Node 24 that the lock file brings.
// Windows is out of scope: `exec` is POSIX, and cmd.exe has nothing like it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.yiwang-stamp');
const lockFolder = join(root, '.cache', 'install.lock');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What the installed tree depends on. The scripts in package.json are left out: changing one needs no installation. */
function wantedStamp() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    read(join(root, 'package.json')),
  );
  const hash = createHash('sha256')
    .update(read(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]));
  return `${process.platform}-${process.arch} ${hash.digest('hex')}\n`;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** `npm start` and `npm test` in two windows must not install over each other: one installs, the other waits. */
function takeLock() {
  mkdirSync(dirname(lockFolder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    const holder = Number(read(join(lockFolder, 'pid')));
    if (holder > 0 && !isAlive(holder)) rmSync(lockFolder, { recursive: true, force: true });
  }
}

function install() {
  console.error('正在安装依赖,首次约需半分钟…… / Installing dependencies; the first time takes about half a minute…');
  // The npm that is running us, not another one on the PATH. The flags undo what a user's or a production
  // environment's npm settings would leave out; warnings about the old Node that runs npm would only worry people.
  const npm = process.env.npm_execpath;
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm ? spawnSync(process.execPath, [npm, ...flags], options) : spawnSync('npm', flags, options);
  if (done.status === 0) return;
  console.error(
    '依赖安装失败:请检查网络与 npm 镜像设置后重试。 / Installing failed: check the network and the npm registry setting, then try again.',
  );
  process.exit(1);
}

/** `npm ci` empties the folder behind a link, which is another checkout's. */
function refuseLink() {
  const found = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (!found?.isSymbolicLink()) return;
  console.error(
    'node_modules 是指向别处的链接,且与本目录的 package-lock.json 不一致:未安装,以免清空链接所指目录。请删除该链接后重试。 / node_modules is a link and does not match package-lock.json: nothing is installed, because that would empty the folder it leads to. Remove the link and try again.',
  );
  process.exit(1);
}

const stamp = wantedStamp();
if (read(stampFile) !== stamp) {
  refuseLink();
  takeLock();
  try {
    if (read(stampFile) !== stamp) {
      install();
      writeFileSync(stampFile, stamp);
    }
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}
