import {
  CONSULT_KPZ_PARAMEDISCH,
  DIAGNOSE_PZ,
  DIAGNOSE_PZ_KIND,
  KINDERGENEESKUNDE,
  ZORGPRODUCT_KPZ_PARAMEDISCH,
  ZORGPRODUCTGROEP_PZ,
} from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, judgement, never, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking, regelingMsz } from '../sources.ts';
import { attention, exclusion, requirement, title, validFrom, warningIfAny } from '../title.ts';
import { lawfulParamedicalConsult, lawfulTeamConsult } from './consult-team.ts';
import { lawfulOverleg } from './overleg-pz.ts';

/** 14. DBC-zorgproducten palliatieve zorg of the team. */
export const dbcPalliatieveZorg = title('msz-dbc-palliatieve-zorg-990040', {
  entry: 14,
  name: wording('Dbc-zorgproduct palliatieve zorg', 'Palliative care DBC product'),
  codes: [ZORGPRODUCTGROEP_PZ],
  about: 'subtraject',
  occasion: (subtraject) => subtraject.palliative,
  registered: (subtraject) => subtraject.product.startsWith(ZORGPRODUCTGROEP_PZ),
  sources: [handreiking('1.2.1'), handreiking('6.1'), regelingMsz('29')],
  conditions: (subtraject) => [
    requirement('dbc-diagnosis', subtraject.diagnosis.in(DIAGNOSE_PZ), {
      nl: 'Het zorgtraject heeft een dbc-diagnose palliatieve zorg',
      en: 'The care path has a palliative care DBC diagnosis',
      todo: wording(
        'open een zorgtraject met de diagnose palliatieve zorg',
        'open a care path with the diagnosis palliative care',
      ),
      because: wording(
        'de dbc-diagnose palliatieve zorg ontbreekt',
        'the palliative care DBC diagnosis is missing',
      ),
    }),
    requirement('overleg-190006', subtraject.meetings.some(lawfulOverleg), {
      nl: 'In het subtraject is een geldig overleg palliatieve zorg (190006) geregistreerd',
      en: 'A valid palliative care meeting (190006) is registered in the subtraject',
      todo: wording(
        'leg in dit zorgtraject een geldig overleg palliatieve zorg (190006) vast',
        'record a valid meeting (190006) in this care path',
      ),
      because: wording(
        'een geldig overleg palliatieve zorg (190006) ontbreekt',
        'a valid palliative care meeting (190006) is missing',
      ),
      sources: [handreiking('1.2.1'), regelingMsz('24.14')],
    }),
    requirement('patient-contact', patientContact(subtraject), {
      nl: 'In het subtraject is een patiëntcontact geregistreerd (190067, bij een kind ook 190173, of een verpleegdag)',
      en: 'A patient contact is registered in the subtraject (190067, for a child also 190173, or a nursing day)',
      todo: wording(
        'registreer het consult van het teamlid (190067)',
        'register the consult of the team member (190067)',
      ),
      because: wording('een patiëntcontact ontbreekt', 'a patient contact is missing'),
    }),
    requirement(
      'contact-with-poortfunctie',
      any(not(nurseGuidesAdmittedAdult(subtraject)), contactByGatekeeper(subtraject)),
      {
        nl: 'Een opgenomen patiënt die een verpleegkundige van het team begeleidt, had contact met een teamlid met poortfunctie',
        en: 'An admitted patient guided by a nurse of the team had contact with a team member with poortfunctie',
        todo: wording(
          'laat een teamlid met poortfunctie contact hebben met de patiënt (mag op afstand)',
          'have a team member with poortfunctie contact the patient (on a distance is fine)',
        ),
        because: wording(
          'alleen een verpleegkundige van het team had contact met de opgenomen patiënt',
          'only a nurse of the team had contact with the admitted patient',
        ),
        sources: [handreiking('6.1'), handreiking('7.1')],
      },
    ),
    openedWithPoortfunctie(subtraject),
    notOfAdultMan(subtraject),
    exclusion('died-before-meeting', subtraject.diedBeforeMeeting, {
      nl: 'De patiënt overleed voordat het overleg was gehouden',
      en: 'The patient died before the meeting was held',
      because: wording('de patiënt overleed vóór het overleg', 'the patient died before the meeting'),
      sources: [handreiking('6.1')],
    }),
    exclusion(
      'left-before-contact',
      all(nurseGuidesAdmittedAdult(subtraject), subtraject.leftBeforeContact),
      {
        nl: 'De patiënt overleed of ging naar huis voordat een teamlid met poortfunctie contact had',
        en: 'The patient died or was discharged before a team member with poortfunctie had contact',
        because: wording(
          'de patiënt overleed of ging naar huis vóór het contact met een teamlid met poortfunctie',
          'the patient died or was discharged before contact with a team member with poortfunctie',
        ),
        sources: [handreiking('6.1'), handreiking('7.1')],
      },
    ),
    exclusion('clinical-product-same-specialism', secondClinicalProduct(subtraject), {
      nl: 'Er loopt al een klinisch traject van hetzelfde specialisme',
      en: 'A clinical path of the same specialism is already running',
      because: wording(
        'binnen een specialisme past tijdens een opname één klinisch product',
        'within a specialism one clinical product fits during an admission',
      ),
      sources: [handreiking('1.2.1'), regelingMsz('23.9')],
    }),
    warningIfAny('parallel-same-specialism', parallelSameSpecialism(subtraject), {
      nl: 'Er loopt een ander traject van hetzelfde specialisme: het beleid moet aantoonbaar anders zijn',
      en: 'Another path of the same specialism runs: its policy must demonstrably differ',
      sources: [handreiking('1.2.1'), regelingMsz('5.4')],
    }),
  ],
});

/** The diagnosis is that of who holds the poortfunctie; who opened the path need not be told. */
function openedWithPoortfunctie(subtraject: Columns<'subtraject'>) {
  return exclusion(
    'opened-without-poortfunctie',
    all(
      subtraject.openedBy.some((opener) => all(opener.poortfunctie.known, not(opener.poortfunctie))),
      subtraject.openedBy.none((opener) => certainly(opener.poortfunctie)),
    ),
    {
      nl: 'Wie het zorgtraject opende, heeft geen poortfunctie',
      en: 'Whoever opened the care path has no poortfunctie',
      because: wording(
        'het zorgtraject is geopend door iemand zonder poortfunctie',
        'the care path was opened by somebody without poortfunctie',
      ),
      sources: [handreiking('7.1'), handreiking('B2')],
    },
  );
}

function notOfAdultMan(subtraject: Columns<'subtraject'>) {
  return exclusion(
    'child-diagnosis-of-adult-man',
    all(subtraject.diagnosis.in([DIAGNOSE_PZ_KIND]), not(subtraject.child), not(subtraject.female)),
    {
      nl: 'De diagnose is die van de kindergeneeskunde, bij een volwassen man',
      en: 'The diagnosis is that of paediatrics, of an adult man',
      because: wording(
        'de diagnose van de kindergeneeskunde geldt voor een kind, of rond de geboorte voor de moeder',
        'the diagnosis of paediatrics is for a child, or around a birth for the mother',
      ),
      sources: [handreiking('1.2.1'), handreiking('7.7')],
    },
  );
}

function patientContact(subtraject: Columns<'subtraject'>): Expression {
  return any(
    subtraject.clinical,
    subtraject.contacts.some((contact) => any(lawfulTeamConsult(contact), lawfulParamedicalConsult(contact))),
  );
}

/** Reading A28: the contact rule is for admitted adults whom a nurse of the team advises. */
function nurseGuidesAdmittedAdult(subtraject: Columns<'subtraject'>): Expression {
  return subtraject.contacts.some((contact) =>
    all(
      contact.admitted,
      not(contact.childPalliativeCare),
      contact.performers.some((performer) => all(performer.nurse, performer.inPalliativeTeam)),
    ),
  );
}

function contactByGatekeeper(subtraject: Columns<'subtraject'>): Expression {
  return subtraject.contacts.some((contact) =>
    contact.performers.some((performer) => all(performer.poortfunctie, performer.inPalliativeTeam)),
  );
}

function secondClinicalProduct(subtraject: Columns<'subtraject'>): Expression {
  return all(
    subtraject.clinical,
    subtraject.parallel.some((other) =>
      all(other.clinical, not(other.palliative), other.specialism.same(subtraject.specialism)),
    ),
  );
}

function parallelSameSpecialism(subtraject: Columns<'subtraject'>): Expression {
  return subtraject.parallel.some((other) =>
    all(not(other.palliative), other.specialism.same(subtraject.specialism)),
  );
}

/** 15. The DBC diagnosis palliatieve zorg. */
export const diagnosePz = title('msz-dbc-diagnose-pz', {
  entry: 15,
  name: wording('Diagnose palliatieve zorg', 'Diagnosis palliative care'),
  codes: DIAGNOSE_PZ,
  about: 'subtraject',
  occasion: (subtraject) => subtraject.palliative,
  registered: (subtraject) =>
    any(subtraject.diagnosis.in(DIAGNOSE_PZ), subtraject.product.startsWith(ZORGPRODUCTGROEP_PZ)),
  sources: [handreiking('1.2.1'), handreiking('7.1'), handreiking('B2')],
  conditions: (subtraject) => [
    requirement('one-of-six', subtraject.diagnosis.in(DIAGNOSE_PZ), {
      nl: `De diagnose is een van de zes diagnoses palliatieve zorg (${DIAGNOSE_PZ.join(', ')})`,
      en: `The diagnosis is one of the six diagnoses palliative care (${DIAGNOSE_PZ.join(', ')})`,
      todo: wording(
        'open een zorgtraject met een van de zes diagnoses palliatieve zorg',
        'open a care path with one of the six diagnoses palliative care',
      ),
      because: wording(
        'de diagnose is geen diagnose palliatieve zorg',
        'the diagnosis is not palliative care',
      ),
    }),
    openedWithPoortfunctie(subtraject),
    notOfAdultMan(subtraject),
    warningIfAny(
      'opened-in-name-of',
      subtraject.openedBy.some((opener) => any(opener.nursePractitioner, opener.elderlyCarePhysician)),
      {
        nl: 'Een VS of SO opent dit traject op naam van het specialisme waarvoor de poortfunctie wordt uitgevoerd',
        en: 'A VS or SO opens this path in the name of the specialism for which the poortfunctie is held',
      },
    ),
    warningIfAny(
      'opened-by-physician-assistant',
      subtraject.openedBy.some((opener) => opener.physicianAssistant),
      {
        nl: 'Of een physician assistant dit traject mag openen, staat er niet met zoveel woorden: ga het na',
        en: 'Whether a physician assistant may open this path is not stated as such: check it',
      },
    ),
  ],
});

/** 20. Day nursing, long observation and nursing days count as the patient contact. */
export const patientcontactOverig = title('msz-patientcontact-overig', {
  entry: 20,
  name: wording(
    'Dagverpleging, langdurige observatie of verpleegdag',
    'Day nursing, long observation or nursing day',
  ),
  about: 'subtraject',
  occasion: (subtraject) => all(subtraject.palliative, subtraject.clinical),
  registered: never,
  informs: true,
  sources: [handreiking('1.2.1')],
  summary: wording(
    'De opname in dit subtraject telt als patiëntcontact voor het zorgproduct palliatieve zorg.',
    'The admission in this subtraject counts as patient contact for the palliative care product.',
  ),
});

/** 21. A parallel care path of the same specialism. */
export const parallelliteit = title('msz-parallelliteit', {
  entry: 21,
  name: wording(
    'Parallel zorgtraject van hetzelfde specialisme',
    'Parallel care path of the same specialism',
  ),
  about: 'subtraject',
  occasion: (subtraject) => all(subtraject.palliative, parallelSameSpecialism(subtraject)),
  registered: never,
  informs: true,
  sources: [handreiking('1.2.1'), regelingMsz('5.4'), regelingMsz('29')],
  summary: wording(
    'Naast dit traject loopt er een van hetzelfde specialisme: laat zien dat het beleid anders is (ook niet behandelen telt).',
    'A path of the same specialism runs beside this one: show that its policy differs (not treating counts as well).',
  ),
  conditions: () => [
    attention('different-policy', judgement(), {
      nl: 'Het beleid voor deze zorgvraag is aantoonbaar anders dan dat van het andere traject',
      en: 'The policy for this care question demonstrably differs from that of the other path',
    }),
  ],
});

/** 22. One clinical product per specialism. */
export const eenKlinischProduct = title('msz-een-klinisch-product-per-specialisme', {
  entry: 22,
  name: wording('Eén klinisch dbc-zorgproduct per specialisme', 'One clinical DBC product per specialism'),
  about: 'subtraject',
  occasion: (subtraject) => all(subtraject.palliative, secondClinicalProduct(subtraject)),
  registered: (subtraject) =>
    all(subtraject.product.startsWith(ZORGPRODUCTGROEP_PZ), secondClinicalProduct(subtraject)),
  sources: [handreiking('1.2.1'), regelingMsz('23.9')],
  conditions: (subtraject) => [
    exclusion('clinical-product-same-specialism', secondClinicalProduct(subtraject), {
      nl: 'Naast dit klinische traject loopt een klinisch traject van hetzelfde specialisme',
      en: 'A clinical path of the same specialism runs beside this clinical path',
      because: wording(
        'binnen een specialisme past tijdens een opname één klinisch product',
        'within a specialism one clinical product fits during an admission',
      ),
    }),
  ],
});

/** 23. Products of child palliative care. */
export const kpzZorgproduct = title('msz-kpz-zorgproducten-2023', {
  entry: 23,
  name: wording(
    'Zorgproduct kinderpalliatieve zorg: 1 tot en met 4 consulten door (para)medisch ondersteuner',
    'Child palliative care product: 1 up to 4 consults by a (para)medical supporter',
  ),
  codes: [ZORGPRODUCT_KPZ_PARAMEDISCH],
  about: 'subtraject',
  occasion: (subtraject) =>
    all(
      subtraject.diagnosis.in([DIAGNOSE_PZ_KIND]),
      subtraject.registrations.some((registration) => registration.code.in([CONSULT_KPZ_PARAMEDISCH])),
    ),
  registered: (subtraject) => subtraject.product.in([ZORGPRODUCT_KPZ_PARAMEDISCH]),
  sources: [handreiking('1.2.1'), handreiking('7.7'), cited('Registratiewijzer Kinderpalliatieve zorg')],
  conditions: (subtraject) => [
    validFrom(subtraject.on, '2023-01-01', {
      nl: 'Het subtraject is van 1 januari 2023 of later',
      en: 'The subtraject is dated 1 January 2023 or later',
      because: wording(
        'dit zorgproduct bestaat sinds 1 januari 2023',
        'this product exists since 1 January 2023',
      ),
    }),
    requirement('paediatrics', subtraject.specialism.in([KINDERGENEESKUNDE]), {
      nl: 'Het subtraject is van de kindergeneeskunde',
      en: 'The subtraject is of paediatrics',
      because: wording(
        'het subtraject is niet van de kindergeneeskunde',
        'the subtraject is not of paediatrics',
      ),
    }),
    requirement(
      'paramedical-consults',
      all(
        subtraject.registrations.some(isParamedicalConsult),
        // Where not all registrations can be seen, the lawful one may be among the others.
        any(
          not(subtraject.registrations.some(isParamedicalConsult)),
          subtraject.contacts.some(lawfulParamedicalConsult),
        ),
        not(subtraject.registrations.atLeast(5, isParamedicalConsult)),
      ),
      {
        nl: 'In het subtraject zijn 1 tot en met 4 consulten 190173 geregistreerd',
        en: '1 up to 4 consults 190173 are registered in the subtraject',
        because: wording(
          'het aantal consulten 190173 is geen 1 tot en met 4',
          'the number of consults 190173 is not 1 to 4',
        ),
      },
    ),
    requirement('overleg-190006', subtraject.meetings.some(lawfulOverleg), {
      nl: 'In het subtraject is een geldig overleg palliatieve zorg (190006) geregistreerd',
      en: 'A valid palliative care meeting (190006) is registered in the subtraject',
      todo: wording(
        'leg in dit zorgtraject een geldig overleg palliatieve zorg (190006) vast',
        'record a valid meeting (190006) in this care path',
      ),
      because: wording('een geldig overleg (190006) ontbreekt', 'a valid meeting (190006) is missing'),
    }),
    openedWithPoortfunctie(subtraject),
    notOfAdultMan(subtraject),
  ],
});

function isParamedicalConsult(
  registration: Parameters<Parameters<Columns<'subtraject'>['registrations']['some']>[0]>[0],
) {
  return registration.code.in([CONSULT_KPZ_PARAMEDISCH]);
}

/** 25. Perinatal palliative care, on the mother's record. */
export const perinatalePz = title('msz-perinatale-pz', {
  entry: 25,
  name: wording('Perinatale palliatieve zorg', 'Perinatal palliative care'),
  codes: [DIAGNOSE_PZ_KIND],
  about: 'subtraject',
  registered: (subtraject) => all(subtraject.diagnosis.in([DIAGNOSE_PZ_KIND]), not(subtraject.child)),
  sources: [handreiking('7.7')],
  conditions: (subtraject) => [
    requirement('record-of-mother', subtraject.female, {
      nl: 'Het zorgtraject staat op naam van de moeder',
      en: 'The care path is on the record of the mother',
      because: wording(
        'het zorgtraject staat niet op naam van de moeder',
        'the care path is not on the record of the mother',
      ),
    }),
    attention('care-question-child', judgement(), {
      nl: 'De zorgvraag is die van het kind, in een eigen zorgtraject (zorgtype 11)',
      en: 'The care question is that of the child, in a care path of its own (care type 11)',
    }),
  ],
});
