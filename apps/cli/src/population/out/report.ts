import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '@prestatiewijzer/rules';
import type { Row } from '../assess/row.ts';
import { linesOfFile } from '../merge.ts';
import { REPORT_WORDS } from './report-words.ts';
import { inOrder, type Totals } from './totals.ts';
import { STATUS_WORDS } from './words.ts';
import { TO_DO } from './worklist.ts';

/** So many findings a browser filters and sorts with ease; those that matter most. */
const MOST = 10_000;

export interface Report {
  readonly findings: string;
  readonly totals: Totals;
  readonly language: Language;
  readonly edition: string;
  readonly at: string;
  readonly assessed: number;
}

/** The report as one page that needs nothing else. */
export function* reportPage({ findings, totals, language, edition, at, assessed }: Report): Iterable<string> {
  const words = REPORT_WORDS[language];
  const [script, style] = [asset('page.js'), asset('page.css')];
  const { rows, texts, titles } = dataOf(findings);
  const isPart = totals.findings > rows.length;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const data = {
    words,
    statuses: Object.fromEntries(STATUSES.map((status) => [status, STATUS_WORDS[status][language]])),
    titles,
    texts,
    totals: {
      byStatus: totals.byStatus,
      byTitle: inOrder(totals.byTitle),
      byDepartment: inOrder(totals.byDepartment),
      byMonth: inOrder(totals.byMonth),
    },
  };
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${words.heading}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${words.heading}</h1>
<p class="soft">${words.edition} ${edition} · ${words.at} ${at} · ${assessed} ${words.patients}, ${totals.withFindings} ${words.withFindings} · ${totals.findings} ${words.findings}</p>
<p class="notice">${words.notice}</p>
${isPart ? `<p class="notice">${words.part.replace('{shown}', String(rows.length)).replace('{all}', String(totals.findings))}</p>\n` : ''}${totals.withoutDepartment > 0 ? `<p class="soft">${words.withoutDepartment.replace('{count}', String(totals.withoutDepartment))}</p>\n` : ''}<noscript><p class="notice">${words.noScript}</p></noscript>
</header>
<main>
<h2>${words.totals}</h2>
<ul class="legend" id="legend"></ul>
<div class="plots" id="plots"></div>
<h2 id="findings">${words.list}</h2>
<div class="filters" id="filters" role="search"></div>
<div class="pages"><span id="count" role="status" tabindex="-1"></span></div>
<table class="list" aria-labelledby="findings">
<thead><tr id="heads"></tr></thead>
<tbody id="rows"></tbody>
</table>
<nav class="pages" aria-label="${words.page}"><button class="act" type="button" id="back">${words.back}</button><span id="page"></span><button class="act" type="button" id="on">${words.on}</button></nav>
</main>
<script type="application/json" id="data">${inScript(data).slice(0, -1)},"rows":[`;
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ','}${inScript(row)}`;
  yield `]}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

const STATUSES = [...TO_DO, 'excluded', 'registered', 'information'] as const;

function asset(name: string): string {
  return readFileSync(new URL(`../../../report/${name}`, import.meta.url), 'utf8');
}

/** As JSON that cannot end the script it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The rows that matter most, with each text once. */
function dataOf(findings: string) {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const titles: Record<string, string> = {};
  const textOf = (text: string | null) => {
    if (text === null) return null;
    let index = known.get(text);
    if (index === undefined) {
      index = texts.push(text) - 1;
      known.set(text, index);
    }
    return index;
  };
  const rows: object[] = [];
  for (const row of mostUrgent(findings)) {
    titles[row.id] = row.title;
    const { patient, id, code, status, on, to, encounter, change } = row;
    rows.push({
      patient,
      id,
      code,
      status,
      on,
      to,
      encounter,
      ...(change && { change }),
      law: textOf(row.law),
      organisation: textOf(row.organisation),
      department: textOf(row.department ?? row.organisation),
      performer: textOf(row.performer),
      summary: textOf(row.summary),
      todo: textOf(row.todo),
      conditions: row.conditions.map(({ text, outcome, kind, evidence, sources }) => ({
        text: textOf(text),
        outcome,
        kind,
        evidence,
        sources: sources.map(textOf),
      })),
    });
  }
  return { rows, texts, titles };
}

function* mostUrgent(findings: string): Iterable<Row> {
  let left = MOST;
  for (const status of STATUSES) {
    const mark = `"status":"${status}"`;
    for (const line of linesOfFile(findings)) {
      if (!line.includes(mark)) continue;
      const row = JSON.parse(line) as Row;
      if (row.status !== status) continue;
      if (left === 0) return;
      left -= 1;
      yield row;
    }
  }
}
