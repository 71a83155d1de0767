import {
  CONSULT_KPZ_PARAMEDISCH,
  CONSULT_TEAM_PZ,
  CONSULTS,
  MDO,
  OVERLEG_PZ,
  POLIBEZOEK,
  SAMEN_BESLISSEN,
} from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { holds } from '../rests.ts';
import { handreiking, regelingMsz } from '../sources.ts';
import { attention, exclusion, requirement, title, validFrom, warningIfAny } from '../title.ts';
import { oncePerSpecialism } from './consult-conditions.ts';

/** 18. Consult by a member of the palliative care team. */
export const consultTeamPz = title('msz-consult-team-pz-190067', {
  entry: 18,
  name: wording(
    'Consult door een lid van het team palliatieve zorg',
    'Consult by a member of the palliative care team',
  ),
  codes: [CONSULT_TEAM_PZ],
  about: 'care',
  occasion: (care) =>
    all(
      care.performers.some(isTeamMember),
      care.palliativeQuestion,
      // Registered as another consult, it is care of the team all the same when it is in its subtraject.
      any(isUnregisteredContact(care), all(isContactOnly(care), care.inPzSubtraject)),
    ),
  sources: [handreiking('1.2.1'), handreiking('7.1'), regelingMsz('24.15')],
  conditions: (care) => [
    validFrom(care.on, '2018-01-01', {
      nl: 'Het consult is van 1 januari 2018 of later',
      en: 'The consult is dated 1 January 2018 or later',
      because: wording('190067 bestaat sinds 1 januari 2018', '190067 exists since 1 January 2018'),
      sources: [handreiking('7.1')],
    }),
    requirement('team-member', care.performers.some(isTeamMember), {
      nl: 'Wie het consult voerde is lid van het team palliatieve zorg of het kinder comfort team',
      en: 'Whoever held the consult is a member of the palliative care team or the child comfort team',
      because: wording(
        'wie het consult voerde is geen lid van het team',
        'whoever held the consult is no team member',
      ),
    }),
    requirement('within-990040', care.inPzSubtraject, {
      nl: 'Het consult hoort bij een dbc-subtraject palliatieve zorg',
      en: 'The consult belongs to a palliative care DBC subtraject',
      todo: wording(
        'leg het consult vast bij het zorgtraject palliatieve zorg',
        'record the consult in the palliative care path',
      ),
      because: wording(
        'het consult hoort niet bij een dbc palliatieve zorg',
        'the consult does not belong to a palliative care DBC',
      ),
    }),
    requirement(
      'requested-during-admission',
      any(
        not(care.admitted),
        care.requests.some((request) =>
          all(
            // A request that the contact names, of a kind that is not told, can be this one.
            any(request.category.in(['palliatieve-consultatie']), not(request.category.known)),
            request.requester.some((requester) =>
              all(
                requester.poortfunctie,
                care.performers.some((performer) =>
                  all(isTeamMember(performer), performer.identity.differs(requester.identity)),
                ),
              ),
            ),
          ),
        ),
      ),
      {
        nl: 'Bij een opgenomen patiënt heeft de verantwoordelijke beroepsbeoefenaar het consult gevraagd',
        en: 'For an admitted patient the responsible professional asked for the consult',
        todo: wording(
          'leg de vraag van de hoofdbehandelaar vast',
          'record the request of the responsible clinician',
        ),
        because: wording(
          'er is geen verzoek van de verantwoordelijke beroepsbeoefenaar',
          'there is no request by the responsible professional',
        ),
        sources: [handreiking('7.1')],
      },
    ),
    exclusion('performer-without-poortfunctie', withoutPoortfunctie(care), {
      nl: 'Geen van de teamleden die het contact hadden, heeft de poortfunctie',
      en: 'None of the team members who had the contact has the poortfunctie',
      because: wording(
        'geen teamlid met poortfunctie had contact met de patiënt',
        'no team member with poortfunctie had contact with the patient',
      ),
      sources: [handreiking('1.2.1'), handreiking('6.1'), handreiking('B2')],
    }),
    exclusion(
      'outpatient-visit-registered',
      care.registrations.some((registration) => registration.code.in([...POLIBEZOEK, SAMEN_BESLISSEN])),
      {
        nl: 'Voor hetzelfde contact is een polikliniekbezoek geregistreerd',
        en: 'An outpatient visit is registered for the same contact',
        because: wording(
          '190067 mag niet naast een polikliniekbezoek staan',
          '190067 may not stand beside an outpatient visit',
        ),
      },
    ),
    oncePerSpecialism(care, [CONSULT_TEAM_PZ]),
    attention(
      'new-care-question',
      care.requests.some((request) => request.category.in(['palliatieve-consultatie'])),
      {
        nl: 'Bij een opgenomen patiënt gaat het om een nieuwe vraag over palliatieve zorg',
        en: 'For an admitted patient it is about a new palliative care question',
        sources: [handreiking('7.1')],
      },
    ),
  ],
});

/** 19. Consult by a paramedic of the child palliative care team. */
export const consultKpzParamedisch = title('msz-consult-kpz-paramedisch-190173', {
  entry: 19,
  name: wording(
    'Consult door een paramedicus van het team kinderpalliatieve zorg',
    'Consult by a paramedic of the child palliative care team',
  ),
  codes: [CONSULT_KPZ_PARAMEDISCH],
  about: 'care',
  // By who has no poortfunctie, from which the guard of the chapter tells who claims.
  own: { claimant: 'whoever' },
  occasion: (care) =>
    all(
      care.childPalliativeCare,
      isUnregisteredContact(care),
      care.performers.some((performer) => all(performer.paramedic, performer.inChildComfortTeam)),
    ),
  sources: [handreiking('1.2.1')],
  conditions: (care) => [
    requirement('paediatrics', care.childPalliativeCare, {
      nl: 'Het consult valt binnen de kindergeneeskunde',
      en: 'The consult is within paediatrics',
      because: wording(
        '190173 bestaat alleen binnen de kindergeneeskunde',
        '190173 exists only within paediatrics',
      ),
    }),
    requirement('child-team-member', care.performers.some(isParamedicOfChildTeam), {
      nl: 'Een paramedicus of geestelijk verzorger van het team kinderpalliatieve zorg voerde het consult',
      en: 'A paramedic or spiritual caregiver of the child palliative care team held the consult',
      because: wording(
        'wie het consult voerde is geen paramedicus of geestelijk verzorger van het team',
        'whoever held the consult is no paramedic or spiritual caregiver of the team',
      ),
      sources: [handreiking('1.2.1'), handreiking('7.7')],
    }),
    exclusion(
      'performer-with-poortfunctie',
      all(
        care.performers.some((performer) => performer.poortfunctie),
        care.performers.none((performer) =>
          any(performer.paramedic, performer.nurse, certainly(performer.spiritualCaregiver)),
        ),
      ),
      {
        nl: 'Wie het consult voerde heeft de poortfunctie; dan geldt 190067',
        en: 'Whoever held the consult has the poortfunctie; then 190067 applies',
        because: wording('met poortfunctie geldt 190067', 'with poortfunctie 190067 applies'),
      },
    ),
    warningIfAny(
      'nurse',
      all(
        care.performers.some((performer) => performer.nurse),
        not(care.performers.some((performer) => performer.paramedic)),
      ),
      {
        nl: 'Of een verpleegkundige van het kinder comfort team 190173 mag registreren, staat niet vast',
        en: 'Whether a nurse of the child comfort team may register 190173 is not settled',
        sources: [handreiking('1.2.1'), handreiking('6.6')],
      },
    ),
  ],
});

/**
 * That a contact counts for a subtraject: it is registered as 190067 and lawful itself. That it belongs to the subtraject
 * is the question there; whether it was asked for does not decide.
 */
export function lawfulTeamConsult(contact: Columns<'care'>): Expression {
  return holds('msz-consult-team-pz-190067', contact, ['within-990040', 'requested-during-admission']);
}

/** The same of 190173 (reading A28: of a child the consult of a paramedic is accepted). */
export function lawfulParamedicalConsult(contact: Columns<'care'>): Expression {
  return holds('msz-consult-kpz-paramedisch-190173', contact);
}

type Performer = Parameters<Parameters<Columns<'care'>['performers']['some']>[0]>[0];

function isTeamMember(performer: Performer): Expression {
  return any(performer.inPalliativeTeam, performer.inChildComfortTeam);
}

/** Reading A39: of a nurse it is not stated, so that a human has to tell. */
function isParamedicOfChildTeam(performer: Performer): Expression {
  return all(
    performer.inChildComfortTeam,
    any(performer.paramedic, certainly(performer.spiritualCaregiver), all(performer.nurse, judgement())),
  );
}

/** Reading A13: contact by a nurse of the team alone is not enough. */
function withoutPoortfunctie(care: Columns<'care'>): Expression {
  return any(
    care.performers.none((performer) => performer.poortfunctie),
    all(
      care.performers.some(isTeamMember),
      care.performers.none((performer) => all(isTeamMember(performer), performer.poortfunctie)),
    ),
  );
}

function isContactOnly(care: Columns<'care'>): Expression {
  return not(
    care.registrations.some((registration) =>
      registration.code.in([CONSULT_KPZ_PARAMEDISCH, OVERLEG_PZ, MDO]),
    ),
  );
}

function isUnregisteredContact(care: Columns<'care'>): Expression {
  return not(care.registrations.some((registration) => registration.code.in([...CONSULTS, OVERLEG_PZ, MDO])));
}
