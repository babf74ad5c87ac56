// What the command line says to people. Results for programs (--json) need no words.
import type { Language, Words } from './language.ts';

const words = {
  ready: { zh: '一网招商已启动：{url}', en: 'Yiwang is ready: {url}' },
  demoSignIn: { zh: '演示账号（密码均为 {password}）：', en: 'Demo accounts (the password of all is {password}):' },
  administrator: {
    zh: '已为 {city} 建立管理员账号 {username}，密码 {password}（只显示这一次，请记下；首次登录须修改）',
    en: 'An administrator was made for {city}: account {username}, password {password} (shown only this once, and to be changed at the first sign-in)',
  },
  ownAdministrator: {
    zh: '已建立 {city}，管理员账号 {username}，密码是文件里写的那一个（请从文件中删去）',
    en: '{city} was founded; its administrator is {username}, with the password of the file (remove it there)',
  },
  setupCode: {
    zh: '在浏览器中打开上面的地址建立自己的城市。安装码：{code}（只在这里显示，用一次即失效；重新启动会换一个）',
    en: 'Open the address above in a browser and found your own city. Setup code: {code} (shown here alone, good for one founding; another start makes another)',
  },
  noCity: {
    zh: '也可以用文件建立：npm run -s yiwang -- found --example > city.json，改好后 npm run -s yiwang -- found city.json（密码只在那里显示一次）。要看演示城市：npm start -- --demo',
    en: 'Or found it from a file: npm run -s yiwang -- found --example > city.json, edit it, then npm run -s yiwang -- found city.json (its password is shown there, once). For the demo city: npm start -- --demo',
  },
  demoReached: {
    zh: '未启动：数据库里有演示账号，密码是公开的，而服务器要在 {host} 对外提供。正式使用请换一个空的 DATA_DIR 或 DATABASE_URL，用 found 建立自己的城市；只在本机看演示，请去掉 HOST 和 YIWANG_PUBLIC_URL；确要让别人看演示，请加 --demo',
    en: 'Not started: the database holds demo accounts, whose passwords are public, and the server would be reached at {host}. For real work use an empty DATA_DIR or DATABASE_URL and found your own city; to see the demo on this machine alone leave out HOST and YIWANG_PUBLIC_URL; to show it to others on purpose add --demo',
  },
  demoOpen: {
    zh: '警告：演示账号的密码是公开的，凡能打开 {url} 的人都能登录、填报和审核。不要在这里存放真实数据。',
    en: 'WARNING: the demo passwords are public: whoever reaches {url} can sign in, enter and verify. Keep no real data here.',
  },
  saidAtFounding: { zh: '随本市设立', en: 'Founded with it' },
  lackBureau: { zh: '没有招商主管部门', en: 'no bureau of investment' },
  lackTerritories: { zh: '没有县市区、开发区', en: 'no county or zone' },
  lackIssuer: { zh: '没有落款单位', en: 'no issuer of its texts' },
  lackCompleteFrom: { zh: '没有说明台账从哪天起完整', en: 'nobody has said from which day its ledger is complete' },
  lackHands: { zh: '填报、审核、发布还没有都开账号', en: 'nobody who enters, who verifies or who publishes' },
  lackTargets: { zh: '没有目标任务', en: 'no targets' },
  lackText: { zh: '没有本市自己的通报文本', en: 'no text of its own' },
  lackChains: { zh: '没有产业链', en: 'no chains' },
  lackLabels: { zh: '指标用了没有的标签：{asked}', en: 'figures ask for labels that it has not got: {asked}' },
  lackPlaces: {
    zh: '指标用了没有或不一致的区域清单：{asked}',
    en: 'figures count by lists of places that it has not got, or draws otherwise: {asked}',
  },
  cityLacks: {
    zh: '{city} 还缺：{lacks}（在“单位管理”的“本市情况”中逐项补齐）',
    en: '{city} lacks: {lacks} (see to it under Offices)',
  },
  demoNotHere: {
    zh: '演示城市的密码是公开的。要装进 DATABASE_URL 的数据库或已有别的城市的数据库，请加 --demo',
    en: 'The passwords of the demo city are public. To load it into the database of DATABASE_URL, or beside another city, add --demo',
  },
  nothingWaits: { zh: '没有等待确认的申请', en: 'Nothing waits for a second administrator' },
  confirmed: { zh: '已办理，本人下次登录时会看到', en: 'Done; its owner is told at the next sign-in' },
  secondHalf: {
    zh: '新密码的后一半：{password}（只显示这一次；请交给本人，接在提出的管理员所给的前一半之后）',
    en: 'The second half of the new password: {password} (shown once; for its owner, after the first half from who asked)',
  },
  newPassword: {
    zh: '账号 {username} 的新密码：{password}（只显示这一次，首次登录须修改；本人登录时会看到这次重设）',
    en: 'The new password of {username}: {password} (shown once, changed at the first sign-in; its owner is told of this)',
  },
  databaseMoved: {
    zh: '已搬完并核对无误。今后请带上新的 DATABASE_URL 启动；原来的数据库没有动，确认无误后可删',
    en: 'Moved and checked. From now on start with the new DATABASE_URL; the old database is as it was and may go once all is well',
  },
  embeddedEngine: {
    zh: '数据库是内置的 PostgreSQL {version}：测试版，自带的 OpenSSL 1.1.1 已停止维护，只在本机监听。正式使用请改用系统的 PostgreSQL 15–18：新装时设 YIWANG_ENGINE=system，已有数据用 yiwang move-database URL 搬走',
    en: 'The database is the embedded PostgreSQL {version}: a beta, with OpenSSL 1.1.1 that is no longer maintained, listening on this machine alone. For real work use a PostgreSQL 15-18 of the system: YIWANG_ENGINE=system for a new folder, yiwang move-database URL for one with data',
  },
  clockBelieved: { zh: '时钟正常（{at}），写入照常', en: 'The clock is believed ({at}); writes go on' },
  clockAccepted: {
    zh: '已记下原因：时钟（{at}）以此为准，恢复写入',
    en: 'Written down: the clock ({at}) is right, and writes go on',
  },
  restoredAt: {
    zh: '服务器时钟现为 {at}，今后的写入以它为准，请核对',
    en: "The server's clock says {at}, and what is written from now on is stamped by it: check it",
  },
  systemEngine: {
    zh: '数据库是系统安装的 PostgreSQL {version}（{from}），由本程序启动，只在本机监听',
    en: "The database is the system's PostgreSQL {version} ({from}), started by this program and listening on this machine alone",
  },
  foreignEngine: {
    zh: '数据库是 DATABASE_URL 的 PostgreSQL {version}',
    en: 'The database is PostgreSQL {version} at DATABASE_URL',
  },
  portTaken: {
    zh: '端口 {port} 已被占用：关闭占用它的程序，或换一个端口启动，如 PORT={next} npm start',
    en: 'Port {port} is taken: close the program that uses it, or start on another one, such as PORT={next} npm start',
  },
  portMalformed: {
    zh: 'PORT 应为 0 到 65535 的整数，现在是 {port}',
    en: 'PORT is a number from 0 to 65535, not {port}',
  },
  hostUnusable: { zh: '地址 {host} 在本机不可用，请检查 HOST', en: 'This machine has no address {host}; check HOST' },
  demoCity: { zh: '建立演示城市：{city}', en: 'Founding the demo city: {city}' },
  demoFile: { zh: '导入演示数据 {n}/{of}：{file}', en: 'Importing demo data {n}/{of}: {file}' },
  imported: {
    zh: '{file}：新增 {new}，变更 {changed}，未变 {unchanged}，拒绝 {refused}，待答 {asked}，跳过 {skipped}；写入 {entries} 条登记',
    en: '{file}: new {new}, changed {changed}, unchanged {unchanged}, refused {refused}, asked {asked}, skipped {skipped}; {entries} entries written',
  },
  tableUnread: {
    zh: '{file} {sheet}：没有认出是哪种表，{rows} 行未读；请在导入页面打开这份文件，指明表头和表式',
    en: '{file} {sheet}: no form was recognised, {rows} rows are not read; open the file on the screen of imports and say where its head is and which form it is',
  },
  twinsUndecided: {
    zh: '{file}：{rows} 行可能重复，没有写入；请加 --twins import（仍然导入）或 --twins skip（跳过），或在页面上逐行选择',
    en: '{file}: {rows} rows probably repeat a project and nothing was written; say --twins import or --twins skip, or choose row by row on the screen',
  },
  filesNotCarried: {
    zh: '注意：{n} 个佐证文件在 {where}，不在备份文件里；请一并复制，或加上 --files 文件夹',
    en: 'Note: {n} files of evidence lie in {where} and not in the backup; copy them too, or add --files FOLDER',
  },
  notChecked: {
    zh: '未核查：数据库角色 {role} 不能新建 schema。请数据库管理员执行 grant create on database "{database}" to "{role}" 后再运行一次',
    en: 'not checked: the role {role} may not create a schema. Let who runs the database do grant create on database "{database}" to "{role}", and run it again',
  },
  restoredSound: { zh: '已恢复，体检无异常', en: 'Restored; doctor finds nothing' },
  restoredWithFindings: {
    zh: '已恢复，但体检有 {n} 项异常（见上）：备份可能被改过，或缺少文件；查清之前请不要使用',
    en: 'Restored, but doctor has {n} findings (above): the backup may have been altered, or files are missing; do not use it before you know',
  },
  filesCarried: { zh: '已复制 {n} 个佐证文件到 {where}', en: '{n} files of evidence copied to {where}' },
  filesMissing: {
    zh: '{n} 个佐证文件缺失或与登记的哈希不符，请把它们放回 {where}，再运行 doctor 核对',
    en: '{n} files of evidence are missing or not what their hash says; put them back into {where} and run doctor',
  },
  stopping: { zh: '正在停止……', en: 'Stopping…' },
  unknownCommand: { zh: '没有命令 {name}', en: 'There is no command {name}' },
  usage: { zh: '用法', en: 'Usage' },
} as const satisfies Readonly<Record<string, Words>>;

export function commandWords(
  key: keyof typeof words,
  language: Language,
  detail: Readonly<Record<string, string | number>> = {},
): string {
  return words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
}
