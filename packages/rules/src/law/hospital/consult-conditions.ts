import { CONSULT_TEAM_PZ, PROACTIEVE_ZORGPLANNING, SAMEN_BESLISSEN } from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, certainly } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { exclusion, requirement } from '../title.ts';

/** Conditions that several consults share. */

export function performedWithPoortfunctie(care: Columns<'care'>) {
  return requirement(
    'poortfunctie',
    care.performers.some((performer) => performer.poortfunctie),
    {
      nl: 'Het consult is gevoerd door een beroepsbeoefenaar met poortfunctie',
      en: 'The consult was held by a professional with poortfunctie',
      because: wording(
        'wie het consult voerde heeft geen poortfunctie',
        'whoever held the consult has no poortfunctie',
      ),
      sources: [handreiking('1.1'), handreiking('B2')],
    },
  );
}

export function oncePerConsult(care: Columns<'care'>, codes: readonly string[]) {
  return exclusion(
    'registered-twice',
    care.registrations.atLeast(2, (registration) => registration.code.in(codes)),
    {
      nl: 'Het consult is meer dan eens geregistreerd',
      en: 'The consult is registered more than once',
      because: wording('één consult mag één keer worden geregistreerd', 'one consult may be registered once'),
    },
  );
}

/** One contact is one consult, with one of the codes for it; another specialism may have had its own. */
export function oncePerSpecialism(care: Columns<'care'>, codes: readonly string[]) {
  return exclusion(
    'registered-twice',
    care.registrations.some((one) =>
      all(
        one.code.in(codes),
        care.registrations.some((other) =>
          all(
            other.code.in(codes),
            other.identity.differs(one.identity),
            other.specialism.same(one.specialism),
          ),
        ),
      ),
    ),
    {
      nl: 'Het consult is meer dan eens door één specialisme geregistreerd',
      en: 'The consult is registered more than once by one specialism',
      because: wording('één consult mag één keer worden geregistreerd', 'one consult may be registered once'),
      sources: [handreiking('1.1.4')],
    },
  );
}

export function noSamenBeslissen(care: Columns<'care'>) {
  return exclusion(
    'samen-beslissen-registered',
    care.registrations.some((registration) => registration.code.in([SAMEN_BESLISSEN])),
    {
      nl: 'Voor hetzelfde consult is consult samen beslissen (190098) geregistreerd',
      en: 'A consult samen beslissen (190098) is registered for the same consult',
      because: wording(
        '190098 komt in de plaats van dit consult en niet ernaast',
        '190098 replaces this consult and does not stand beside it',
      ),
      sources: [handreiking('1.1.1')],
    },
  );
}

/** A consult of a shared decision is registered as 190098 instead. */
export function noSharedDecision(care: Columns<'care'>) {
  return exclusion('was-samen-beslissen', certainly(care.sharedDecision), {
    nl: 'Het consult was voor samen beslissen',
    en: 'The consult was for a shared decision',
    todo: wording('vervang dit consult door 190098', 'replace this consult by 190098'),
    because: wording(
      'een consult voor samen beslissen wordt als 190098 geregistreerd, in plaats van dit consult',
      'a consult for a shared decision is registered as 190098 instead of this consult',
    ),
    sources: [handreiking('1.1.1')],
    from: '2025-01-01',
  });
}

export function noProactiveCarePlanning(care: Columns<'care'>) {
  return exclusion(
    'care-planning-registered',
    care.registrations.some((registration) => registration.code.in([PROACTIEVE_ZORGPLANNING])),
    {
      nl: 'Voor hetzelfde gesprek is proactieve zorgplanning (190099) geregistreerd',
      en: 'Proactive care planning (190099) is registered for the same conversation',
      because: wording(
        'naast 190099 past geen ander consult voor hetzelfde gesprek',
        'no other consult fits beside 190099 for the same conversation',
      ),
      sources: [handreiking('1.1.2')],
    },
  );
}

export function noConsultOfTeam(care: Columns<'care'>) {
  return exclusion(
    'team-consult-registered',
    care.registrations.some((registration) => registration.code.in([CONSULT_TEAM_PZ])),
    {
      nl: 'Voor hetzelfde contact is een consult van het team palliatieve zorg (190067) geregistreerd',
      en: 'A consult by the palliative care team (190067) is registered for the same contact',
      because: wording(
        '190067 en een polikliniekbezoek mogen niet naast elkaar staan',
        '190067 and an outpatient visit may not stand side by side',
      ),
      sources: [handreiking('1.2.1')],
    },
  );
}
