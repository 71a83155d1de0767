import { ANESTHESIOLOGIE, MDO, OVERLEG_PZ } from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { holds } from '../rests.ts';
import { handreiking, regelingMsz } from '../sources.ts';
import { attention, exclusion, requirement, title, validity, warningIfAny } from '../title.ts';

/** 16. Overleg palliatieve zorg, the team meeting. */
export const overlegPz = title('msz-overleg-pz-190006', {
  entry: 16,
  name: wording('Overleg palliatieve zorg', 'Palliative care meeting'),
  codes: [OVERLEG_PZ],
  about: 'care',
  own: { alsoWithoutPatient: true },
  occasion: (meeting) =>
    all(
      meeting.registrations.some((registration) => registration.code.in([MDO])),
      isPalliativeTeamMeeting(meeting),
    ),
  sources: [handreiking('1.2.1'), handreiking('7.1'), regelingMsz('24.14')],
  conditions: (meeting) => [...whatDecides(meeting), ...whatToMind(meeting)],
});

/** That a meeting counts for a subtraject: it is registered as 190006 and lawful itself. */
export function lawfulOverleg(meeting: Columns<'care'>): Expression {
  return holds('msz-overleg-pz-190006', meeting);
}

function whatDecides(meeting: Columns<'care'>) {
  return [
    validity(
      any(
        all(not(meeting.childPalliativeCare), meeting.on.from('2018-01-01')),
        all(meeting.childPalliativeCare, meeting.on.from('2019-01-01')),
      ),
      {
        nl: 'Het overleg is van 1 januari 2018 of later (kinderen: 1 januari 2019)',
        en: 'The meeting is dated 1 January 2018 or later (children: 1 January 2019)',
        because: wording(
          'deze omschrijving van 190006 geldt sinds 2018, voor kinderen sinds 2019',
          'this definition of 190006 holds since 2018, for children since 2019',
        ),
        sources: [handreiking('7.1')],
      },
    ),
    requirement(
      'composition',
      any(
        all(not(meeting.childPalliativeCare), adultTeam(meeting)),
        all(meeting.childPalliativeCare, childTeam(meeting)),
      ),
      {
        nl:
          'Aanwezig waren twee poortspecialisten van verschillend specialisme, of één en een opgeleide ' +
          'beroepsbeoefenaar met poortfunctie van een ander specialisme (kinderen: een opgeleide poortspecialist en ' +
          'een coördinerend verpleegkundige)',
        en:
          'Present were two poortspecialisten of different specialisms, or one and a trained professional with ' +
          'poortfunctie of another specialism (children: a trained poortspecialist and a coordinating nurse)',
        todo: wording(
          'leg vast wie bij het overleg waren, met hun specialisme en opleiding',
          'record who attended the meeting, with their specialism and training',
        ),
        because: wording(
          'de samenstelling van het overleg voldoet niet',
          'the composition of the meeting does not suffice',
        ),
        sources: [handreiking('1.2.1'), handreiking('B2'), regelingMsz('24.14')],
      },
    ),
    exclusion('outside-path', meeting.outsideSubtraject, {
      nl: 'Het zorgtraject waarin 190006 is vastgelegd, liep op die dag niet',
      en: 'The care path in which 190006 is recorded did not run on that day',
      because: wording(
        'het overleg valt buiten de looptijd van het zorgtraject',
        'the meeting is outside the term of the care path',
      ),
    }),
    exclusion('once-per-specialism', registeredTwiceForOneSpecialism(meeting), {
      nl: 'Voor hetzelfde overleg is 190006 meer dan eens door één specialisme geregistreerd',
      en: '190006 is registered more than once by one specialism for the same meeting',
      because: wording(
        'per overleg mag een specialisme 190006 één keer registreren',
        'a specialism may register 190006 once per meeting',
      ),
    }),
  ];
}

function whatToMind(meeting: Columns<'care'>) {
  return [
    attention(
      'expertise-documented',
      meeting.performers.some((attendant) => attendant.trained),
      {
        nl: 'De expertise in palliatieve zorg van de aanwezigen is vastgelegd',
        en: 'The palliative care expertise of those present is recorded',
      },
    ),
    attention('in-care-path', meeting.inPzSubtraject, {
      nl: 'Het overleg is vastgelegd in het zorgtraject van wie verantwoordelijk is voor de palliatieve zorgvraag',
      en: 'The meeting is recorded in the care path of whoever is responsible for the palliative care question',
    }),
    warningIfAny('vs-so-same-specialism', reliesOnVsOrSo(meeting), {
      nl: 'Of een VS of SO die voor hetzelfde specialisme werkt meetelt als ander specialisme, is niet duidelijk',
      en: 'Whether a VS or SO who works for the same specialism counts as another specialism is not clear',
    }),
    warningIfAny(
      'anesthesiologist-without-poortspecialist',
      all(
        not(meeting.childPalliativeCare),
        not(meeting.performers.some((attendant) => attendant.poortspecialist)),
        meeting.performers.some((attendant) => attendant.specialism.in([ANESTHESIOLOGIE])),
      ),
      {
        nl: 'Een anesthesioloog is geen poortspecialist, ook al kent dat specialisme de diagnose: vraag de NZa',
        en: 'An anaesthesiologist is no poortspecialist, although the specialism has the diagnosis: ask the NZa',
        sources: [handreiking('B2')],
      },
    ),
  ];
}

function adultTeam(meeting: Columns<'care'>): Expression {
  return meeting.performers.some((first) =>
    all(
      first.poortspecialist,
      meeting.performers.some((second) =>
        all(
          second.identity.differs(first.identity),
          any(
            all(second.poortspecialist, second.specialism.differs(first.specialism)),
            // Reading A38: a VS or SO counts, unless shown to work for the same specialism: then it is open.
            all(
              second.poortfunctie,
              second.trained,
              any(
                second.specialism.differs(first.specialism),
                all(actsForOtherSpecialism(second), any(not(second.specialism.known), judgement())),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

type Attendant = Parameters<Parameters<Columns<'care'>['performers']['some']>[0]>[0];

function actsForOtherSpecialism(attendant: Attendant): Expression {
  return any(attendant.nursePractitioner, attendant.elderlyCarePhysician);
}

/** Reading A11: one poortspecialist and a coordinating nurse suffice. */
function childTeam(meeting: Columns<'care'>): Expression {
  return all(
    meeting.performers.some((attendant) => all(attendant.poortspecialist, attendant.trained)),
    meeting.performers.some((attendant) => attendant.nurse),
  );
}

function reliesOnVsOrSo(meeting: Columns<'care'>): Expression {
  return all(
    not(meeting.childPalliativeCare),
    not(
      meeting.performers.some((first) =>
        all(
          first.poortspecialist,
          meeting.performers.some((second) =>
            all(second.poortspecialist, second.specialism.differs(first.specialism)),
          ),
        ),
      ),
    ),
    meeting.performers.some((first) =>
      all(
        first.poortspecialist,
        meeting.performers.some((second) =>
          all(
            second.trained,
            actsForOtherSpecialism(second),
            not(second.specialism.differs(first.specialism)),
          ),
        ),
      ),
    ),
  );
}

function registeredTwiceForOneSpecialism(meeting: Columns<'care'>): Expression {
  return meeting.registrations.some((one) =>
    all(
      one.code.in([OVERLEG_PZ]),
      meeting.sameOccasion.some((other) =>
        all(
          other.code.in([OVERLEG_PZ]),
          other.identity.differs(one.identity),
          other.specialism.same(one.specialism),
        ),
      ),
    ),
  );
}

/** 17. The general multidisciplinary meeting, which does not count for the palliative care team. */
export const mdoNietVoorPz = title('msz-mdo-190005-niet-voor-pz', {
  entry: 17,
  name: wording('Multidisciplinair overleg', 'Multidisciplinary meeting'),
  codes: [MDO],
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [handreiking('1.2.1')],
  conditions: (meeting) => [
    exclusion('for-palliative-team', isPalliativeTeamMeeting(meeting), {
      nl: 'Het overleg is van het team palliatieve zorg; daarvoor geldt 190006',
      en: 'The meeting is of the palliative care team; 190006 applies to that',
      todo: wording('vervang 190005 door 190006', 'replace 190005 by 190006'),
      summary: wording(
        '190005 telt niet als overleg palliatieve zorg; registreer 190006.',
        '190005 does not count as a palliative care meeting; register 190006.',
      ),
      because: wording(
        'het overleg van het team palliatieve zorg wordt als 190006 geregistreerd',
        'the meeting of the palliative care team is registered as 190006',
      ),
    }),
  ],
});

/**
 * In a pz subtraject; or in no other one and attended by members of the team alone. In another path, or with others beside
 * two members, it can be the meeting of another team, such as a tumour board: with both it is taken to be one.
 */
function isPalliativeTeamMeeting(meeting: Columns<'care'>): Expression {
  const elsewhere = meeting.subtrajecten.exists;
  const withOthers = meeting.performers.some((attendant) => not(isTeamMember(attendant)));
  return any(
    meeting.subtrajecten.some((subtraject) => subtraject.palliative),
    all(
      meeting.performers.atLeast(2, isTeamMember),
      not(all(elsewhere, withOthers)),
      any(not(any(elsewhere, withOthers)), judgement()),
    ),
  );
}

function isTeamMember(attendant: Attendant): Expression {
  return any(attendant.inPalliativeTeam, attendant.inChildComfortTeam);
}
