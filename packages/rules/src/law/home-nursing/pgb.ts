import { all, always, any, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking, praktijkteam } from '../sources.ts';
import { attention, requirement, title, validity } from '../title.ts';

/** 70. A personal budget under the Zvw. */
export const zvwPgb = title('wv-zvw-pgb', {
  entry: 70,
  name: wording('Zvw-pgb voor verpleging en verzorging', 'Zvw personal budget for nursing'),
  about: 'personal-budget',
  noClaim: true,
  occasion: always,
  sources: [handreiking('2.1.2'), handreiking('6.2')],
  conditions: (budget) => [
    requirement(
      'terminal-declaration',
      any(
        not(budget.situation.below3Months),
        budget.declarations.some((declaration) => declaration.authors.some((author) => author.physician)),
        // The sources ask for it with a request in that phase, and are silent on a budget that ran already.
        all(budget.beforeTerminalPhase, judgement()),
      ),
      {
        nl: 'Een terminaliteitsverklaring van een arts ligt vast, of is voor dit pgb niet nodig',
        en: 'There is a declaration by a physician of the terminal phase, or this budget needs none',
        todo: wording(
          'vraag de arts om een terminaliteitsverklaring; voor een pgb in de terminale fase is die nog nodig',
          'ask the physician for a declaration of the terminal phase; for a budget in that phase it is still needed',
        ),
        because: wording(
          'de terminaliteitsverklaring voor het pgb ontbreekt',
          'the declaration of the terminal phase for the budget is missing',
        ),
        sources: [handreiking('6.2'), handreiking('7.6')],
      },
    ),
    payerKnown(budget.circumstances),
    attention('maximum-tariff', judgement(), {
      nl: 'De tarieven blijven onder het maximum dat de zorgverzekeraar publiceert, ook voor niet-professionele zorg',
      en: 'The tariffs stay below the maximum that the insurer publishes, also for care that is not professional',
      sources: [handreiking('2.1.2'), cited('Regelhulp Zvw-pgb')],
    }),
  ],
});

/** 75. Since November 2019 only asked for with a personal budget. */
export const terminaliteitsverklaring = title('terminaliteitsverklaring', {
  entry: 75,
  name: wording('Terminaliteitsverklaring', 'Declaration of the terminal phase'),
  about: 'terminal-declaration',
  noClaim: true,
  occasion: always,
  registered: never,
  sources: [
    handreiking('6.2'),
    handreiking('7.6'),
    cited(
      'VWS Palliatieve zorg: terminaliteitsverklaring in meeste situaties niet meer nodig (5 november 2019)',
    ),
    praktijkteam('terminaliteitsverklaring'),
  ],
  conditions: (declaration) => [
    // The seeds give the month; the whole of it counts as after the change.
    validity(any(declaration.on.before('2019-11-01'), declaration.forBudget), {
      nl: 'De verklaring is voor een Zvw-pgb, of van vóór november 2019',
      en: 'The declaration is for a Zvw personal budget, or dated before November 2019',
      because: wording(
        'sinds november 2019 is die alleen nog nodig bij een pgb; leg in het zorgdossier de zorginzet vast en wat met de huisarts is besproken',
        'since November 2019 it is only needed with a personal budget; record the care given and what was discussed with the GP instead',
      ),
    }),
    requirement(
      'by-physician',
      declaration.authors.some((author) => author.physician),
      {
        nl: 'De verklaring is van een arts',
        en: 'The declaration is by a physician',
        todo: wording('laat een arts de verklaring geven', 'have a physician give the declaration'),
        because: wording('de verklaring is niet van een arts', 'the declaration is not by a physician'),
      },
    ),
  ],
});
