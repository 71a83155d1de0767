import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { tariffByContract } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { exclusion } from '../title.ts';

/** What every title of the gzsp asks. */
export function gzspConditions(care: Columns<'care'>, id: string) {
  return [
    payerKnown(care.circumstances),
    exclusion('in-elv', care.situation.inElv, {
      nl: 'De patiënt is in eerstelijnsverblijf, in een high care hospice of palliatieve unit',
      en: 'The patient is in a primary care stay, in a high care hospice or palliative unit',
      because: wording(
        'in het tarief van het eerstelijnsverblijf zit deze zorg al',
        'this care is already in the tariff of the primary care stay',
      ),
    }),
    tariffByContract(agreementOn(id), {
      nl: 'Er is afgesproken dat het tarief tot 10% boven het maximumtarief mag zijn',
      en: 'It is agreed that the tariff may be up to 10% above the maximum tariff',
    }),
  ];
}

/** An elderly care physician, who does not work for the palliative care team, has contact outside the hospital. */
export function isContactOfElderlyCarePhysician(care: Columns<'care'>): Expression {
  return all(
    care.isContact,
    not(care.situation.inHospital),
    care.performers.some((performer) => all(performer.elderlyCarePhysician, not(performer.inPalliativeTeam))),
  );
}

/** By an elderly care physician; or by a VS or PA from elsewhere whom a GP asked for it. */
export function isSpecificCare(care: Columns<'care'>): Expression {
  return any(
    isContactOfElderlyCarePhysician(care),
    all(
      care.isContact,
      not(care.situation.inHospital),
      care.performers.some((performer) =>
        all(
          any(performer.nursePractitioner, performer.physicianAssistant),
          not(performer.inPalliativeTeam),
          not(certainly(performer.gpPractice)),
        ),
      ),
      care.requests.some((request) => request.requester.some((requester) => requester.gp)),
    ),
  );
}

/** The professional came to the patient, who lives at home or in a hospice. */
export function isVisit(care: Columns<'care'>): Expression {
  return any(care.atHome, all(care.inHospice, not(certainly(care.remote))));
}
