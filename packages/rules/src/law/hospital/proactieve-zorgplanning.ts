import { CONSULTS, KINDERGENEESKUNDE, PROACTIEVE_ZORGPLANNING } from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, validFrom, warning, warningIfAny } from '../title.ts';

/** 3. Overig zorgproduct proactieve zorgplanning. */
export const proactieveZorgplanning = title('msz-pzp-190099', {
  entry: 3,
  name: wording('Proactieve zorgplanning', 'Proactive care planning'),
  codes: [PROACTIEVE_ZORGPLANNING],
  about: 'planning-process',
  // A process without these is one that a general practice registered.
  occasion: (process) => any(process.conversations.exists, process.plans.exists),
  sources: [handreiking('1.1.2'), cited('NZa vraag en antwoord proactieve zorgplanning (PUC_781932_22)')],
  conditions: (process) => [
    requirement(
      'conversation-with-poortfunctie',
      process.conversations.some((conversation) =>
        conversation.performers.some((performer) => performer.poortfunctie),
      ),
      {
        nl: 'Bij ten minste één gesprek was iemand met poortfunctie aanwezig',
        en: 'Somebody with poortfunctie was present at one conversation or more',
        todo: wording(
          'laat iemand met poortfunctie een gesprek voeren',
          'have somebody with poortfunctie hold a conversation',
        ),
        because: wording(
          'bij geen van de gesprekken was iemand met poortfunctie aanwezig',
          'nobody with poortfunctie was present at any of the conversations',
        ),
        sources: [handreiking('1.1.2'), handreiking('B2')],
      },
    ),
    requirement('care-plan', process.plans.exists, {
      nl: 'Het proactief zorgplan is vastgelegd',
      en: 'The proactive care plan is recorded',
      todo: wording('leg het zorgplan vast', 'record the care plan'),
      because: wording('er is geen zorgplan vastgelegd', 'no care plan is recorded'),
    }),
    requirement(
      'hand-over-to-gp',
      process.handOvers.some((handOver) => handOver.toGp),
      {
        nl: 'Het proactief zorgplan is overgedragen aan ten minste de huisarts',
        en: 'The proactive care plan was handed over to at least the GP',
        todo: wording('draag het zorgplan over aan de huisarts', 'hand the care plan over to the GP'),
        because: wording(
          'het zorgplan is niet overgedragen aan de huisarts',
          'the care plan was not handed over to the GP',
        ),
      },
    ),
    exclusion(
      'by-palliative-team',
      all(
        process.conversations.some(isByPalliativeTeam),
        // Whose planning it is when the treating professional held a conversation as well, is for a human to tell.
        any(process.conversations.none(isByTreatingProfessional), judgement()),
      ),
      {
        nl: 'Het gesprek is gevoerd door het team palliatieve zorg',
        en: 'The conversation was held by the palliative care team',
        because: wording(
          'zorgplanning door het team palliatieve zorg valt in de dbc-zorgproducten 990040',
          'care planning by the palliative care team is part of the DBC products 990040',
        ),
      },
    ),
    exclusion(
      'by-child-comfort-team',
      process.conversations.some((conversation) => conversation.byChildComfortTeam),
      {
        nl: 'Het gesprek is gevoerd door een kinder comfort team',
        en: 'The conversation was held by a child comfort team',
        because: wording(
          'voor een kinder comfort team zit zorgplanning al in het tarief van de zorgproducten',
          'for a child comfort team care planning is already in the tariff of its products',
        ),
        sources: [handreiking('1.1.2'), cited('Registratiewijzer Kinderpalliatieve zorg')],
      },
    ),
    exclusion(
      'other-consult-registered',
      process.conversations.some((conversation) =>
        any(
          conversation.registrations.some((registration) => registration.code.in(CONSULTS)),
          conversation.possibleRegistrations.some((registration) => registration.code.in(CONSULTS)),
        ),
      ),
      {
        nl: 'Voor hetzelfde gesprek is een ander consult geregistreerd',
        en: 'Another consult is registered for the same conversation',
        because: wording(
          'voor hetzelfde gesprek staat al een ander consult geregistreerd',
          'another consult is already registered for the same conversation',
        ),
      },
    ),
    exclusion(
      'once',
      process.registrations.atLeast(2, (registration) =>
        all(
          registration.code.in([PROACTIEVE_ZORGPLANNING]),
          // What a contact is coded as tells that it was a conversation of the process.
          any(registration.identity.startsWith('ChargeItem/'), registration.identity.startsWith('Claim/')),
        ),
      ),
      {
        nl: 'Voor dit proces is 190099 meer dan eens geregistreerd',
        en: '190099 is registered more than once for this process',
        because: wording(
          'één proces van zorgplanning is één keer te registreren, hoeveel gesprekken het ook telt: trek de latere in',
          'one process of care planning can be registered once, however many conversations it has: withdraw the later one',
        ),
      },
    ),
    exclusion('tied-to-990040', process.tiedToPz, {
      nl: 'De prestatie is gekoppeld aan een dbc palliatieve zorg (zorgproductgroep 990040)',
      en: 'The title is tied to a palliative care DBC (product group 990040)',
      because: wording(
        '190099 kan niet aan een dbc uit zorgproductgroep 990040 worden gekoppeld',
        '190099 cannot be tied to a DBC of product group 990040',
      ),
    }),
    validFrom(process.on, '2025-01-01', {
      nl: 'De zorgplanning is van 1 januari 2025 of later',
      en: 'The care planning is dated 1 January 2025 or later',
      because: wording('190099 bestaat sinds 1 januari 2025', '190099 exists since 1 January 2025'),
      sources: [handreiking('7.1')],
    }),
    attention('palliative-phase', process.phaseMarked, {
      nl: 'De palliatieve fase is gemarkeerd',
      en: 'The palliative phase is marked',
    }),
    attention(
      'mainly-care-planning',
      process.conversations.some((conversation) =>
        not(conversation.sameDay.some((registration) => registration.code.in(CONSULTS))),
      ),
      {
        nl: 'Het gesprek ging hoofdzakelijk over proactieve zorgplanning',
        en: 'The conversation was mainly about proactive care planning',
      },
    ),
    warning(
      'paediatrics',
      process.conversations.some((conversation) =>
        conversation.performers.some((performer) =>
          all(performer.specialism.in([KINDERGENEESKUNDE]), not(performer.inChildComfortTeam)),
        ),
      ),
      {
        nl: 'Het gesprek is vanuit de kindergeneeskunde gevoerd: ga na of de zorg al in die tarieven zit',
        en: 'The conversation was held by paediatrics: check whether the care is already in those tariffs',
      },
    ),
    warningIfAny('only-990040-open', process.onlyPzOpen, {
      nl: 'De enige open dbc is die van het team palliatieve zorg: daaraan kan 190099 niet worden gekoppeld',
      en: 'The only open DBC is that of the palliative care team: 190099 cannot be tied to it',
    }),
  ],
});

function isByPalliativeTeam(conversation: Columns<'conversation'>): Expression {
  return conversation.performers.some((performer) => performer.inPalliativeTeam);
}

function isByTreatingProfessional(conversation: Columns<'conversation'>): Expression {
  return all(
    not(isByPalliativeTeam(conversation)),
    conversation.performers.some((performer) => performer.poortfunctie),
  );
}
