import { assess, catalogue, type Expression } from '@prestatiewijzer/rules';
import { writeFileSync, readFileSync, appendFileSync } from 'node:fs';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readVignettes } from './vignettes/run/files.ts';
import { recordOf, settingsOf } from './vignettes/run/record.ts';

function possible(e: Expression): Set<number> {
  switch (e.op) {
    case 'judgement': return new Set([1]);
    case 'all': case 'any': {
      let acc = new Set([e.op === 'all' ? 2 : 0]);
      for (const p of e.of) { const q = possible(p); const n = new Set<number>(); for (const a of acc) for (const b of q) n.add(e.op === 'all' ? Math.min(a, b) : Math.max(a, b)); acc = n; }
      return acc;
    }
    case 'not': return new Set([...possible(e.of)].map((x) => 2 - x));
    default: return new Set([0, 1, 2]);
  }
}
const N = ['unmet', 'unknown', 'met'];
type M = { settings?: any; change?: any; remove?: string };
function paths(v: any, at: string[] = []): string[][] {
  if (Array.isArray(v)) return v.flatMap((x, i) => [[...at, String(i)], ...paths(x, [...at, String(i)])]);
  if (v && typeof v === 'object') return Object.entries(v).flatMap(([k, x]) => (at.length === 0 && (k === 'resourceType' || k === 'id') ? [] : [[...at, k], ...paths(x, [...at, k])]));
  return [];
}
function get(v: any, p: string[]): any { return p.reduce((a, k) => a?.[k], v); }
const TYPES = ['ChargeItem', 'Claim', 'CarePlan', 'Communication', 'CareTeam', 'Encounter', 'EpisodeOfCare', 'Procedure', 'Coverage', 'ServiceRequest', 'Observation', 'Condition', 'MedicationRequest', 'QuestionnaireResponse', 'DocumentReference', 'Consent', 'Task', 'DeviceRequest', 'Flag', 'Patient', 'PractitionerRole'];
function mutations(records: any[], titles: string[]): M[] {
  const ms: M[] = [];
  const patient = records.find((r) => r.resourceType === 'Patient');
  ms.push({ change: { in: `Patient/${patient?.id}`, path: 'deceasedBoolean', value: true } });
  for (const t of TYPES) for (const c of ['partial', 'complete']) ms.push({ settings: { completeness: { [t]: c } } });
  for (const t of titles) for (const c of [true, false, null]) ms.push({ settings: { agreements: { [t]: c } } });
  for (const w of [true, false, null]) ms.push({ settings: { organisation: { wtza: w } } });
  for (const w of ['hospital', 'gp-practice', 'home-care', 'hospice-bth', 'hospice-hch', 'palliative-unit', 'nursing-home']) ms.push({ settings: { organisation: { kind: w } } });
  for (const r of records) {
    const ref = `${r.resourceType}/${r.id}`;
    if (r.resourceType !== 'Patient') ms.push({ remove: ref });
    for (const p of paths(r)) {
      const v = get(r, p);
      if (typeof v === 'string' && /^\d{4}-\d{2}-\d{2}/.test(v)) { ms.push({ change: { in: ref, path: p.join('.'), value: v.slice(0, 4) } }); ms.push({ change: { in: ref, path: p.join('.'), value: v.slice(0, 7) } }); }
      if (typeof v === 'boolean') ms.push({ change: { in: ref, path: p.join('.'), value: !v } });
      ms.push({ change: { in: ref, path: p.join('.') } });
    }
  }
  for (const r of records) for (const p of paths(r)) if (p.at(-1) === 'code' && typeof get(r, p) === 'string') ms.push({ change: { in: `${r.resourceType}/${r.id}`, path: p.join('.'), value: 'x' } });
  return ms;
}
const NONE = JSON.parse(readFileSync('/tmp/cov/none.json', 'utf8'));
test('search', { timeout: 3_000_000 }, () => {
  const seen = new Set<string>();
  const files = readVignettes(fileURLToPath(new URL('./vignettes', import.meta.url)));
  for (const { vignette } of files) {
    if (!vignette) continue;
    for (const each of vignette.cases) for (const f of assess(recordOf(vignette, each).resources, { at: each.at ?? vignette.at, settings: settingsOf(vignette, each) }).findings)
      for (const c of f.conditions) seen.add(`${f.id} ${c.id} ${c.outcome}`);
  }
  const titles = catalogue();
  const gaps = titles.flatMap((t) => t.conditions.flatMap((c) => { const p = possible(c.logic.tree); return [0, 1, 2].filter((o) => p.has(o) && !(c.onlyWhenMet && o !== 2) && !seen.has(`${t.id} ${c.id} ${N[o]}`)).map((o) => ({ t, c, o: N[o] as string })); })).filter((g) => NONE.some(([t, c, o]: string[]) => t === g.t.id && c === g.c.id && o === g.o));
  writeFileSync('/tmp/cov/gaps3.txt', gaps.map(({ t, c, o }) => `${t.id} ${c.id} ${c.kind} ${o} :: ${c.logic.en}`).join('\n'));
  writeFileSync('/tmp/cov/pairs.txt', '');
  const byTitle = Map.groupBy ? Map.groupBy(gaps, (g) => g.t.id) : gaps.reduce((m, g) => m.set(g.t.id, [...(m.get(g.t.id) ?? []), g]), new Map<string, typeof gaps>());
  for (const [id, list] of byTitle) {
    const file = files.find((f) => f.vignette?.title === id); const vignette = file?.vignette; if (!vignette) continue;
    const best = new Map<string, { score: number; text: any }>();
    const started = Date.now();
    for (const each of vignette.cases) {
      if (Date.now() - started > 16000) break;
      const base = recordOf(vignette, each).resources; const settings: any = settingsOf(vignette, each);
      const at = each.at ?? vignette.at;
      const b0 = assess(base, { at, settings }).findings.filter((f) => f.id === id);
      if (b0.length === 0) continue;
      const agreements = [...new Set(JSON.stringify(list[0]!.t).match(/"op":"agreement","title":"([^"]+)/g)?.map((x) => x.split('"').at(-1)!) ?? [])];
      const ms = mutations(base, agreements); let seed = 7; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
      const caseStart = Date.now();
      while (Date.now() - caseStart < 2500) { const pair = [ms[rnd(ms.length)]!, ms[rnd(ms.length)]!, ...(rnd(3) === 0 ? [ms[rnd(ms.length)]!] : [])];
        const m: any = pair; let bad = false;
        const rs = structuredClone(base).filter((r: any) => !pair.some((x) => `${r.resourceType}/${r.id}` === x.remove));
        const s = structuredClone(settings);
        for (const m of pair) { if (m.change) { const r: any = rs.find((x: any) => `${x.resourceType}/${x.id}` === m.change.in); const st = m.change.path.split('.'); const last = st.pop(); const parent = get(r, st); if (parent == null || typeof parent !== 'object') { bad = true; break; } if ('value' in m.change) parent[last] = m.change.value; else if (Array.isArray(parent)) parent.splice(Number(last), 1); else delete parent[last]; }
        for (const [k, v] of Object.entries(m.settings ?? {})) { s[k] = { ...s[k], ...(v as any) }; for (const [kk, vv] of Object.entries(s[k])) if (vv === null) delete s[k][kk]; } }
        if (bad) continue;
        const out = assess(rs, { at, settings: s }); const found = out.findings.filter((f) => f.id === id);
        if (found.length !== b0.length) continue;
        for (const g of list) for (const [i, f] of found.entries()) {
          if (f.conditions.find((c) => c.id === g.c.id)?.outcome !== g.o) continue;
          const diff = f.conditions.filter((c) => (b0[i]!.conditions.find((x) => x.id === c.id)?.outcome ?? 'absent') !== c.outcome).length;
          const score = diff * 10 + out.problems.length * 3 + (each === vignette.cases[0] ? 0 : 1) + pair.length;
          const key = `${g.c.id} ${g.o}`; const cur = best.get(key);
          if (!cur || score < cur.score) best.set(key, { score, text: { title: id, file: file!.name, cond: g.c.id, kind: g.c.kind, outcome: g.o, case: each.name, m, status: f.status, problems: out.problems.length, base: b0[i]!.status, n: found.length, changed: f.conditions.filter((c) => (b0[i]!.conditions.find((x) => x.id === c.id)?.outcome ?? 'absent') !== c.outcome).map((c) => `${c.id}=${c.outcome}`) } });
        }
      }
      if (list.every((g) => (best.get(`${g.c.id} ${g.o}`)?.score ?? 99) < 13)) break;
    }
    for (const g of list) { const x = best.get(`${g.c.id} ${g.o}`); appendFileSync('/tmp/cov/pairs.txt', `${JSON.stringify(x ? { score: x.score, ...x.text } : { none: true, title: id, file: file!.name, cond: g.c.id, kind: g.c.kind, outcome: g.o, logic: g.c.logic.en })}\n`); }
  }
});
