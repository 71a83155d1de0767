import { any } from '../../logic/columns.ts';
import type { Expression, Path } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import type { CareKind } from '../routes/care-kind.ts';
import { ROUTES } from '../routes/table.ts';
import { handreiking } from '../sources.ts';
import { type Draft, exclusion, type Law } from '../title.ts';
import { certain } from './certainty.ts';

/** That the router certainly gives another law for this kind of care than that of the title. */
export function anotherLaw(law: Law, care: CareKind): readonly Draft[] {
  const others = ROUTES.filter((route) => route.care === care && route.law !== law);
  return [
    exclusion('law', any(...others.map(({ when }) => certain(ofSubject(when)))), {
      nl: `Volgens de wet waaronder de patiënt op deze datum valt, betaalt niet de ${law}`,
      en: `By the law that covers the patient on this date, the ${law} does not pay`,
      because: wording(
        BECAUSE_NL[law] ?? `de ${law} betaalt dit hier niet`,
        BECAUSE_EN[law] ?? `the ${law} does not pay for this here`,
      ),
      sources: [handreiking('7.2'), handreiking('B1')],
    }),
  ];
}

const BECAUSE_NL: Readonly<Partial<Record<Law, string>>> = {
  Zvw: 'de patiënt valt op deze datum onder de Wlz, en die betaalt dit dan',
  Wlz: 'de patiënt valt op deze datum onder de Zvw; een Wlz-indicatie die in de terminale fase begint, telt niet',
};
const BECAUSE_EN: Readonly<Partial<Record<Law, string>>> = {
  Zvw: 'the patient is under the Wlz on this date, which then pays for this',
  Wlz: 'the patient is under the Zvw on this date; a Wlz indication that starts in the terminal phase does not count',
};

const STANDING = [0, 'circumstances', 'standing'] as const;

/** The same expression on the standing of a subject, instead of on a standing alone. */
function ofSubject(expression: Expression): Expression {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { op: expression.op, of: expression.of.map(ofSubject) };
    case 'not':
      return { op: 'not', of: ofSubject(expression.of) };
    case 'is':
    case 'oneOf':
    case 'before':
    case 'from': {
      const [, ...fields] = expression.fact;
      return { ...plainOf(expression), fact: [...STANDING, ...fields] as unknown as Path };
    }
    default:
      return expression;
  }
}

function plainOf<E extends Expression>(expression: E): E {
  return expression.op === 'is' ? ({ op: 'is', fact: expression.fact } as unknown as E) : expression;
}
