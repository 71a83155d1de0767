import type { Account, ChargeItem, Claim, Coverage, Reference } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined } from '../../record/safe.ts';

/** Who pays a bill, as far as it is told: an insurance, or persons. */
interface Payers {
  readonly coverages: readonly Entry<Coverage>[];
  readonly persons: readonly Ref[];
}

const OF_INSURERS = ['wlz', 'geen-wlz'];

/** Whether what is registered is claimed from the health insurer or the zorgkantoor, and not billed to a person. */
export function isBilledToInsurer(source: PatientRecordSource, registrations: readonly Ref[]): Fact<boolean> {
  const bills = registrations.map((ref) => source.pool.get(ref)).filter(isDefined);
  const payers = bills.map((entry) => payersOf(source, entry));
  const insured = payers
    .flatMap(({ coverages }) => coverages)
    .find(({ resource }) => codesOf(resource.type, 'dekking').some((code) => OF_INSURERS.includes(code)));
  if (insured !== undefined) return known(true, [insured.ref]);
  const persons = payers.flatMap((each) => each.persons);
  return persons.length > 0
    ? known(false, persons)
    : unknown(lack('billed-to', 'ChargeItem', registrations[0]), registrations);
}

function payersOf(source: PatientRecordSource, entry: Entry): Payers {
  if (entry.resource.resourceType === 'Claim') {
    const { insurance } = entry.resource as Claim;
    return payersBy(source, entry, {
      coverages: each(insurance).map(({ coverage }) => coverage),
      parties: [],
    });
  }
  const accounts = each((entry.resource as ChargeItem).account)
    .map((reference) => source.resolve(reference, entry))
    .filter((account): account is Entry<Account> => account?.resource.resourceType === 'Account');
  const ofAccounts = accounts.map((account) =>
    payersBy(source, account, {
      coverages: each(account.resource.coverage).map(({ coverage }) => coverage),
      parties: each(account.resource.guarantor).map(({ party }) => party),
    }),
  );
  return {
    coverages: ofAccounts.flatMap(({ coverages }) => coverages),
    persons: ofAccounts.flatMap(({ persons }) => persons),
  };
}

function payersBy(
  source: PatientRecordSource,
  from: Entry,
  said: {
    readonly coverages: readonly (Reference | undefined)[];
    readonly parties: readonly (Reference | undefined)[];
  },
): Payers {
  const coverages = said.coverages
    .map((reference) => source.resolve(reference, from))
    .filter((entry): entry is Entry<Coverage> => entry?.resource.resourceType === 'Coverage');
  const persons = said.parties
    .map((reference) => source.keyOf(reference, from))
    .filter(isDefined)
    .filter((ref) => /^(Patient|RelatedPerson)\//.test(ref));
  return { coverages, persons };
}
