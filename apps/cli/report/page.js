// The report in a browser: totals, filters and the findings, from the data that the page carries. No network.
const { words, rows, texts, totals, statuses, titles } = JSON.parse(
  document.getElementById('data').textContent,
);
const PAGE = 100;
const STACKED = ['unlawful', 'incomplete', 'unverifiable', 'registrable'];
const COLUMNS = ['status', 'patient', 'department', 'on', 'code', 'title', 'summary'];
const WHOLE = ['on', 'code'];
const filter = { text: '', status: '', title: '', department: '', month: '', change: '' };
const sorting = { column: undefined, down: false };
let page = 0;

const byId = (id) => document.getElementById(id);
const text = (index) => (index === null ? '' : texts[index]);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') made.addEventListener('click', value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

const shown = {
  status: (row) => statuses[row.status],
  patient: (row) => row.patient,
  department: (row) => text(row.department),
  on: (row) => row.on ?? '',
  code: (row) => row.code ?? '',
  title: (row) => titles[row.id],
  summary: (row) => text(row.summary),
};
const searched = rows.map((row) =>
  COLUMNS.map((column) => shown[column](row))
    .concat(text(row.todo), text(row.organisation), text(row.performer))
    .join(' ')
    .toLowerCase(),
);

function matching() {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row, index) => {
    if (filter.status && row.status !== filter.status) return false;
    if (filter.title && row.id !== filter.title) return false;
    if (filter.department && (text(row.department) || words.nowhere) !== filter.department) return false;
    if (filter.month && (row.on?.slice(0, 7) ?? words.undated) !== filter.month) return false;
    if (filter.change && row.change !== filter.change) return false;
    return wanted.every((word) => searched[index].includes(word));
  });
  const { column, down } = sorting;
  if (column === undefined) return found;
  const rank = Object.keys(statuses);
  const value = column === 'status' ? (row) => rank.indexOf(row.status) : shown[column];
  const order = down ? -1 : 1;
  return found.sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return 0;
    // What is not told comes last, whichever way.
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -order : order;
  });
}

function draw() {
  const found = matching();
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  page = Math.min(page, last);
  const part = found.slice(page * PAGE, (page + 1) * PAGE);
  byId('rows').replaceChildren(...part.flatMap(rowOf));
  byId('count').textContent = `${found.length} ${words.of} ${rows.length} ${words.findings}`;
  byId('page').textContent = `${words.page} ${page + 1} ${words.of} ${last + 1}`;
  byId('back').disabled = page === 0;
  byId('on').disabled = page === last;
  for (const head of document.querySelectorAll('[data-column]')) {
    const isSorted = head.dataset.column === sorting.column;
    head.setAttribute('aria-sort', isSorted ? (sorting.down ? 'descending' : 'ascending') : 'none');
    head.querySelector('span').textContent = isSorted ? (sorting.down ? ' ▼' : ' ▲') : '';
  }
}

function rowOf(row) {
  const detail = element('tr', { class: 'detail', hidden: '' }, element('td', { colspan: COLUMNS.length }));
  const button = element(
    'button',
    { class: 'open', type: 'button', 'aria-expanded': 'false' },
    text(row.summary),
  );
  button.addEventListener('click', () => {
    if (detail.hidden) detail.firstChild.replaceChildren(...detailOf(row));
    detail.hidden = !detail.hidden;
    button.setAttribute('aria-expanded', String(!detail.hidden));
  });
  const change = row.change ? ` (${words[row.change]})` : '';
  const cells = COLUMNS.map((column) => {
    const name = words.columns[column];
    if (column === 'summary') return element('td', { 'data-name': name }, button);
    if (column === 'status')
      return element(
        'td',
        { 'data-name': name },
        element('span', { class: `tag ${row.status}` }, statuses[row.status] + change),
      );
    return element(
      'td',
      { 'data-name': name, class: WHOLE.includes(column) ? 'whole' : undefined },
      shown[column](row) || '–',
    );
  });
  return [element('tr', {}, ...cells), detail];
}

function detailOf(row) {
  const told = [
    [words.todo, text(row.todo)],
    [words.until, row.to],
    [words.organisation, text(row.organisation)],
    [words.performer, text(row.performer)],
    [words.contact, row.encounter],
    [words.law, text(row.law)],
  ].filter(([, value]) => value);
  const facts = told.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  const conditions = row.conditions.map(({ text: index, outcome, kind, evidence, sources }) =>
    element(
      'li',
      {},
      `${text(index)}: `,
      element('strong', {}, (kind === 'exclusion' ? words.excludes : words.outcomes)[outcome]),
      evidence.length > 0 ? element('small', {}, `${words.evidence}: ${evidence.join(', ')}`) : '',
      element('small', {}, `${words.source}: ${sources.map(text).join('; ')}`),
    ),
  );
  return [element('dl', {}, ...facts), element('h3', {}, words.conditions), element('ul', {}, ...conditions)];
}

function plot(name, title, counts, nameOf, most = 15) {
  const entries = Object.entries(counts).map(([key, own]) => {
    const all = Object.values(own).reduce((sum, count) => sum + count, 0);
    return { key, own, all };
  });
  const ordered =
    name === 'month'
      ? entries.sort((a, b) => (a.key < b.key ? 1 : -1))
      : entries.sort((a, b) => b.all - a.all);
  const part = ordered.slice(0, most);
  const largest = Math.max(1, ...part.map(({ all }) => all));
  const body = part.map(({ key, own, all }) => {
    const told = nameOf(key);
    const stacked = STACKED.map((status) => [status, own[status] ?? 0]);
    const rest = all - stacked.reduce((sum, [, count]) => sum + count, 0);
    const pieces = [...stacked, ['rest', rest]].filter(([, count]) => count > 0);
    const bar = element('div', { class: 'bar', 'aria-hidden': 'true' });
    for (const [status, count] of pieces) {
      const piece = element('span', { class: status });
      piece.style.width = `${(count / largest) * 100}%`;
      bar.append(piece);
    }
    const choose = () => {
      filter[name] = name === 'status' || name === 'title' ? key : told;
      byId(`by-${name}`).value = filter[name];
      page = 0;
      draw();
      byId('findings').scrollIntoView();
      byId('count').focus();
    };
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('button', { type: 'button', onclick: choose }, told)),
      element('td', {}, bar),
      element('td', { class: 'number' }, String(all)),
    );
  });
  const left = ordered.length - part.length;
  return element(
    'section',
    { class: 'plot' },
    element('h3', {}, title),
    element('table', { 'aria-label': title }, element('tbody', {}, ...body)),
    left > 0 ? element('p', { class: 'soft' }, `${words.more}: ${left}`) : '',
  );
}

function options(name, values) {
  const choose = element(
    'select',
    { id: `by-${name}` },
    element('option', { value: '' }, words.all),
    ...values.map(([value, told]) => element('option', { value }, told)),
  );
  choose.addEventListener('change', () => {
    filter[name] = choose.value;
    page = 0;
    draw();
  });
  return element('div', {}, element('label', { for: `by-${name}` }, words.filters[name]), choose);
}

function distinct(values) {
  return [...new Set(values)].sort().map((value) => [value, value]);
}

byId('plots').append(
  plot(
    'status',
    words.filters.status,
    Object.fromEntries(
      Object.entries(totals.byStatus).map(([status, count]) => [status, { [status]: count }]),
    ),
    (key) => statuses[key],
  ),
  plot('title', words.filters.title, totals.byTitle, (key) => titles[key] ?? key),
  plot('department', words.filters.department, totals.byDepartment, (key) => key || words.nowhere),
  plot('month', words.filters.month, totals.byMonth, (key) => key || words.undated, 24),
);
byId('legend').append(
  ...[
    ['unlawful', statuses.unlawful],
    ['incomplete', `${statuses.incomplete} / ${statuses.unverifiable}`],
    ['registrable', statuses.registrable],
    ['rest', words.rest],
  ].map(([status, told]) => element('li', {}, element('span', { class: status }), told)),
);
const search = element('input', { id: 'by-text', type: 'search' });
search.addEventListener('input', () => {
  filter.text = search.value;
  page = 0;
  draw();
});
byId('filters').append(
  element('div', {}, element('label', { for: 'by-text' }, words.filters.text), search),
  options(
    'status',
    Object.entries(statuses).filter(([status]) => rows.some((row) => row.status === status)),
  ),
  options(
    'title',
    [...new Set(rows.map(({ id }) => id))]
      .map((id) => [id, titles[id]])
      .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  ),
  options('department', distinct(rows.map((row) => text(row.department) || words.nowhere))),
  options('month', distinct(rows.map(({ on }) => on?.slice(0, 7) ?? words.undated)).reverse()),
  ...(rows.some(({ change }) => change)
    ? [
        options(
          'change',
          ['new', 'changed'].map((each) => [each, words[each]]),
        ),
      ]
    : []),
  element('div', {}, element('button', { type: 'button', class: 'act', onclick: clear }, words.clear)),
);

function clear() {
  for (const name of Object.keys(filter)) {
    filter[name] = '';
    const field = byId(`by-${name}`);
    if (field !== null) field.value = '';
  }
  page = 0;
  draw();
}

byId('heads').append(
  ...COLUMNS.map((column) =>
    element(
      'th',
      { scope: 'col', 'data-column': column, 'aria-sort': 'none' },
      element(
        'button',
        { type: 'button', onclick: () => sortBy(column) },
        words.columns[column],
        element('span', { 'aria-hidden': 'true' }),
      ),
    ),
  ),
);

function sortBy(column) {
  sorting.down = sorting.column === column && !sorting.down;
  sorting.column = column;
  draw();
}

function turn(by) {
  page += by;
  draw();
  byId('findings').scrollIntoView();
}
byId('back').addEventListener('click', () => turn(-1));
byId('on').addEventListener('click', () => turn(1));
draw();
