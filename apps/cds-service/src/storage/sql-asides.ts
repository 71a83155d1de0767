import type { Database } from './database.ts';
import type { Aside, Asides, TakenBack } from './store.ts';

interface Row {
  readonly advice: string;
  readonly title: string | null;
  readonly reader: string | null;
  readonly decided_at: Date;
}

interface TakenBackRow extends Row {
  readonly taken_back_by: string;
  readonly taken_back_at: Date;
}

export async function setAside(
  { query }: Pick<Database, 'query'>,
  tenant: string,
  patient: string,
): Promise<Asides> {
  const kept = await query<Row>(
    `select advice, title, reader, decided_at from decision
     where tenant = $1 and patient = $2 and outcome = 'overridden' order by decided_at desc, advice`,
    [tenant, patient],
  );
  const takenBack = await query<TakenBackRow>(
    `select advice, title, reader, decided_at, taken_back_by, taken_back_at from taken_back
     where tenant = $1 and patient = $2 order by taken_back_at desc, advice`,
    [tenant, patient],
  );
  return {
    setAside: kept.map(aside),
    takenBack: takenBack.map(
      (row): TakenBack => ({
        ...aside(row),
        takenBackBy: row.taken_back_by,
        takenBackAt: row.taken_back_at,
      }),
    ),
  };
}

/** The decision stays, as one that counts no more: an older event that comes late does not outdo it. */
export async function takeBack(
  { query }: Pick<Database, 'query'>,
  { tenant, patient, advice, by }: Record<'tenant' | 'patient' | 'advice' | 'by', string>,
): Promise<boolean> {
  const rows = await query(
    `with before as (
       select * from decision
       where tenant = $1 and patient = $2 and advice = $3 and outcome = 'overridden' for update
     ), kept as (
       insert into taken_back (tenant, patient, advice, title, reader, decided_at, taken_back_by)
       select tenant, patient, advice, title, reader, decided_at, $4 from before
     )
     update decision set outcome = 'taken-back', reader = $4, decided_at = now()
     from before
     where decision.tenant = before.tenant and decision.patient = before.patient and decision.advice = before.advice
     returning decision.advice`,
    [tenant, patient, advice, by],
  );
  return rows.length > 0;
}

function aside({ advice, title, reader, decided_at }: Row): Aside {
  return {
    advice,
    ...(title !== null && { title }),
    ...(reader !== null && { by: reader }),
    at: decided_at,
  };
}
