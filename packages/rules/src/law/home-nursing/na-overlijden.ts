import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, always, any, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, warningIfAny } from '../title.ts';

/** 69. The date of care decides, not the date of registering. */
export const declaratieNaOverlijden = title('wv-declaratie-na-overlijden', {
  entry: 69,
  name: wording('Declaratie van wijkverpleging na overlijden', 'Claiming home nursing after death'),
  about: 'patient',
  own: { alsoAfterDeath: true },
  noClaim: true,
  occasion: (patient) => all(patient.deceased, careBeforeDeath(patient)),
  registered: (patient) =>
    all(
      patient.deceased,
      patient.nursing.visits.some((care) => all(not(care.afterDeath), care.enteredAfterDeath)),
    ),
  sources: [
    handreiking('7.3'),
    cited('NZa Rapport Palliatieve zorg op maat (2017) p. 27'),
    cited('NZa Samenwerking en betaalbaarheid palliatieve zorg op maat (2017)'),
  ],
  conditions: (patient) => [
    requirement('care-before-death', careBeforeDeath(patient), {
      nl: 'De zorg is van vóór het overlijden; registreren mag ook daarna',
      en: 'The care is dated before the death; registering is allowed afterwards as well',
      because: wording('de zorg is niet van vóór het overlijden', 'the care is not dated before the death'),
    }),
    attention('rejected', judgement(), {
      nl: 'Wijst de verzekeraar de declaratie automatisch af? Zoek dan samen een handmatige oplossing',
      en: 'Does the insurer reject the claim automatically? Then look for a manual solution together',
    }),
  ],
});

function careBeforeDeath(patient: Columns<'patient'>): Expression {
  return patient.nursing.visits.some((care) => not(care.afterDeath));
}

const NAZORG = 'wv-nazorg';

/** 74. Aftercare by those who gave the care at home: in the tariffs, and never a title of its own. */
export const nazorgThuis = title(NAZORG, {
  entry: 74,
  name: wording('Nazorg thuis', 'Aftercare at home'),
  law: 'Zvw/Wlz',
  about: 'care',
  own: { alsoAfterDeath: true, claimant: 'whoever' },
  occasion: afterDeathAtHome,
  registered: (care) =>
    any(
      care.registrations.some((registration) => registration.code.in([ownCode(NAZORG)])),
      all(afterDeathAtHome(care), care.registrations.some(isOfCareAtHome)),
    ),
  sources: [handreiking('2.5'), handreiking('6.2'), handreiking('6.6')],
  conditions: (care) => [
    exclusion('no-own-title', always(), {
      nl: 'Nazorg heeft geen eigen prestatie',
      en: 'Aftercare has no title of its own',
      because: wording(
        'nazorg zit in de tarieven; leg het gesprek vast en neem de tijd mee in de kostprijs',
        'aftercare is in the tariffs; record the talk and count the time in the cost price',
      ),
    }),
    warningIfAny('meaning-talk-with-parents', care.child, {
      nl: 'Een gesprek met ouders over zingeving hoort vóór het overlijden bij de inventarisatie of evaluatie: noteer dan de tijd in het dossier',
      en: 'Before the death a talk with parents on meaning is part of inventory or evaluation: note the time in the record then',
      sources: [handreiking('6.6')],
    }),
  ],
});

/** What a subsidy or the bereaved themselves pay is no aftercare in a tariff. */
function isOfCareAtHome({ code }: Columns<'registration'>): Expression {
  return any(
    not(code.startsWith(ownCode(''))),
    ...['wv-', 'ha-'].map((kind) => code.startsWith(ownCode(kind))),
  );
}

function afterDeathAtHome(care: Columns<'care'>): Expression {
  return all(
    care.afterDeath,
    any(
      care.byHomeNursing,
      care.performers.some((performer) => performer.gp),
    ),
  );
}
