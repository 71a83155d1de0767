import { PatientResources } from '@prestatiewijzer/advice';
import type { Condition, Finding } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { cardsFor } from './cards.ts';

const base = { evidence: [], sources: ['handreiking-2026 §1.1.2'] };
const lacking: Condition = {
  ...base,
  id: 'care-plan',
  kind: 'requirement',
  outcome: 'unmet',
  text: 'Het plan is vastgelegd',
  todo: 'leg het plan vast',
};
const contract: Condition = {
  ...base,
  id: 'contract',
  kind: 'agreement',
  outcome: 'unknown',
  text: 'De verzekeraar heeft dit gecontracteerd',
  todo: 'vraag het de verzekeraar',
};
const hopeless: Condition = {
  ...base,
  id: 'by-doctor',
  kind: 'requirement',
  outcome: 'unmet',
  text: 'Een arts voerde het gesprek',
};
const untold: Condition = {
  ...base,
  id: 'place',
  kind: 'exclusion',
  outcome: 'unknown',
  text: 'De patiënt verblijft elders',
};

function cardsOf(conditions: readonly Condition[], status: Finding['status'] = 'incomplete') {
  const finding = {
    id: 'msz-pzp-190099',
    key: 'msz-pzp-190099 Procedure/1',
    title: 'Proactieve zorgplanning',
    law: 'zvw',
    status,
    on: '2026-03-02',
    about: ['Procedure/1'],
    conditions,
    summary: 'Er ontbreekt iets.',
  } as unknown as Finding;
  return cardsFor([finding], {
    patient: 'Patient/1',
    at: '2026-03-10',
    record: new PatientResources([]),
    partial: [],
    language: 'nl',
    launchUrl: undefined,
    isQuiet: () => false,
  }).map(({ card }) => card);
}

it('what only a contract can tell is for the administration, on a line of its own, and no step', () => {
  const [card] = cardsOf([lacking, contract]);

  expect(card?.detail).toBe(
    [
      'Te doen: leg het plan vast. Wie: de behandelaar.',
      '- ✗ Het plan is vastgelegd: niet gevonden',
      'Voor de administratie: dit staat niet in de instellingen: de verzekeraar heeft dit gecontracteerd.',
    ].join('\n\n'),
  );
});

it.each([
  ['only a contract is open', [contract]],
  ['nobody can do anything about what is open', [hopeless, untold]],
  ['what is open is for others than who treats', [contract, hopeless]],
])('there is no card where %s', (_, conditions) => {
  expect(cardsOf(conditions)).toEqual([]);
});

it('an exclusion that holds stands in the way; one that does not takes no line', () => {
  const [card] = cardsOf(
    [
      { ...untold, outcome: 'met' },
      { ...untold, id: 'other', outcome: 'unmet', text: 'Iets anders' },
      lacking,
    ],
    'unlawful',
  );

  expect(card?.detail).toContain('- ✗ Staat in de weg: de patiënt verblijft elders\n');
  expect(card?.detail).not.toContain('iets anders');
});

it('what nobody told is to be looked into, not withdrawn', () => {
  const [card] = cardsOf([untold]);

  expect(card?.detail).toMatch(
    /^Te doen: ga na of dit zo is: de patiënt verblijft elders\. Wie: de behandelaar\./,
  );
});
