// Costly requests, as one signed-in person can send them.
export interface CostlyRequest {
  readonly name: string;
  readonly send: (url: string, cookie: string, n: number) => Promise<{ readonly status: number }>;
}

async function get(url: string, cookie: string, path: string) {
  const answer = await fetch(`${url}/api/v1${path}`, { headers: { cookie } });
  await answer.arrayBuffer();
  return answer;
}

async function check(url: string, cookie: string, text: string) {
  const headers = { 'x-yiwang': '1', 'content-type': 'application/json', cookie };
  const body = JSON.stringify({ text, period: '2023' });
  const answer = await fetch(`${url}/api/v1/checks`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  return answer;
}

const figures = ['全市新引进过亿元项目#个', '招商引资到位资金#.21亿元', '新开工项目#个', '制造业到位资金#.4亿元'];

/** Sentences of which every figure is wrong, no two alike. */
function wrongSentences(count: number): string {
  return Array.from({ length: count }, (_, n) => {
    const figure = (figures[n % figures.length] ?? '').replace('#', String(137 + 7 * n));
    return `${2021 + (n % 3)}年${n % 2 ? '上半年' : ''}，${figure}，其中制造业项目${31 + n}个、占比${(20 + n * 1.37).toFixed(2)}%。`;
  }).join('\n');
}

/** Never the same instant twice: nothing of the last answer is of use. */
const earlier = (n: number) =>
  encodeURIComponent(new Date(Date.parse('2024-01-05T00:00:00Z') + n * 1000).toISOString());

export const costlyRequests: readonly CostlyRequest[] = [
  { name: 'check of 50 wrong sentences', send: (url, cookie) => check(url, cookie, wrongSentences(50)) },
  { name: 'check of 33,000 characters', send: (url, cookie) => check(url, cookie, wrongSentences(700)) },
  {
    name: 'briefing as known earlier',
    send: (url, cookie, n) => get(url, cookie, `/bulletins/2023?asKnownAt=${earlier(n)}`),
  },
  {
    name: 'all figures as known earlier',
    send: (url, cookie, n) => get(url, cookie, `/figures?period=2023&asKnownAt=${earlier(n)}`),
  },
  { name: 'briefing as a document', send: (url, cookie) => get(url, cookie, '/bulletins/2023/docx') },
  { name: 'page of the queue', send: (url, cookie) => get(url, cookie, '/pending?page=1') },
];
