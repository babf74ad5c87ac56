// The forms in which offices send texts: each says the same, and what is none of them is refused.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDraft } from './draftFile.ts';

const lines = ['新引进项目496个，占比74.40%', '到位资金471亿元'];
const said = lines.join('\n');

const odt = (body: string): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:automatic-styles>样式1</office:automatic-styles><office:body>
        ${body}</office:body></office:document-content>`,
      ),
    }),
  );

const escaped = (text: string): string =>
  Array.from(text, (one) => (one < '\u0080' ? one : `\\u${((one.charCodeAt(0) + 32_768) % 65_536) - 32_768}?`)).join(
    '',
  );
/** In GB18030, byte by byte, as WPS writes it: 到位 = b5bd cebb. */
const inBytes = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}}{\*\generator x;}\f0 \'b5\'bd\'ce\'bb471\par}`;

test.each([
  [
    'a page',
    Buffer.from(
      `<!DOCTYPE html><html><head><title>无</title><style>p{}</style></head><body><p>新引进项目<b>496</b>个，占比74.40%</p><script>var a=1;</script><p>到位资金&#52;71亿元</p></body></html>`,
    ),
    said,
  ],
  ['a table of a page', Buffer.from('<html><table><tr><td>冠县</td><td>35</td></tr></table></html>'), '冠县\t35'],
  [
    'a page with a tag that never ends',
    Buffer.from(`<html><p>共22次${'<a'.repeat(50_000)}`),
    expect.stringContaining('共22次'),
  ],
  ['OpenDocument', odt(lines.map((line) => `<text:p>${line}</text:p>`).join('\n')), `${said}\n`],
  [
    'a table of OpenDocument',
    odt(
      '<table:table><table:table-row><table:table-cell><text:p>冠县</text:p></table:table-cell><table:table-cell><text:p>35</text:p></table:table-cell></table:table-row></table:table>',
    ),
    '冠县\t35\n',
  ],
  ['Rich Text', Buffer.from(`{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Song;}}${lines.map(escaped).join('\\par ')}}`), said],
  ['Rich Text in bytes', Buffer.from(inBytes), '到位471\n'],
  // 全市新引進項目22個 in Big5.
  [
    'Big5',
    Buffer.from('a5fea5abb7b3a4deb669b6b5a5d83232ad d3'.replaceAll(' ', ''), 'hex'),
    expect.stringMatching(/^全市.引進項目22個$/),
  ],
])('%s is read', async (_, bytes, expected) => {
  expect(await readDraft(bytes)).toMatchObject({ format: 'text', text: expected });
});

test.each([
  [
    'OpenDocument without its content',
    Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })),
  ],
  ['OpenDocument that is no XML', odt('<text:p>')],
  ['Rich Text that nests without end', Buffer.from(`{\\rtf1${'{'.repeat(1000)}`)],
])('%s is refused', async (_, bytes) => {
  await expect(readDraft(bytes)).rejects.toMatchObject({ breaches: [{ law: 'draft_unreadable' }] });
});
