import { type Assessment, assess } from '@prestatiewijzer/rules';
import { withBindings } from '@prestatiewijzer/rules/bindings';
import { parseSettings } from '@prestatiewijzer/rules/settings';
import { describe, expect, it } from 'vitest';
import { noise } from './noise.ts';
import { bundleOf, inShape, type Shape } from './shape.ts';
import { GENERAL_PRACTICE, HOME_CARE, HOSPITAL, NURSING_HOME, type Story } from './stories.ts';

const AT = '2026-03-20';

interface WholeRecord {
  readonly name: string;
  readonly pack: string;
  readonly kind: string;
  readonly story: Story;
  /** Entries besides those of the story. */
  readonly more: number;
  readonly shape: Shape;
  /** What the story earns in the spelling of the rules. */
  readonly earns: readonly string[];
}

const hospital = { kind: 'hospital', story: HOSPITAL, earns: ['msz-pzp-190099 registrable'] };
const practice = {
  kind: 'gp-practice',
  story: GENERAL_PRACTICE,
  earns: ['med-oxycodon-cassette incomplete', 'ha-meedenkadvies-2026 registrable'],
};
const hix = { pack: 'hix' };

const RECORDS: readonly WholeRecord[] = [
  {
    ...hospital,
    ...hix,
    name: 'HiX with DBCs as Accounts and letters as documents',
    more: 700,
    shape: {
      lists: 'urn:oid:2.16.840.1.113883.2.4.3.124.7',
      references: 'relative',
      unknownStatus: true,
      plan: 'document',
      handOver: 'letter',
      phase: 'flag',
      dbc: 'account',
    },
  },
  {
    ...hospital,
    ...hix,
    name: 'HiX with forms and tasks',
    more: 1_900,
    shape: {
      lists: 'https://hix.example',
      references: 'absolute',
      unknownStatus: true,
      plan: 'form',
      handOver: 'task',
      phase: 'problem',
      dbc: 'episode',
    },
  },
  {
    ...hospital,
    name: 'Epic with orders',
    pack: 'epic',
    more: 1_200,
    shape: {
      lists: 'https://epic.example/api/FHIR/R4',
      references: 'absolute',
      unknownStatus: true,
      plan: 'order',
      handOver: 'order',
      phase: 'flag',
      dbc: 'account',
    },
  },
  {
    ...hospital,
    name: 'Epic with messages',
    pack: 'epic',
    more: 500,
    shape: {
      lists: 'urn:oid:1.2.840.114350.1.13',
      references: 'urn',
      plan: 'composition',
      handOver: 'message',
      phase: 'episode',
      dbc: 'episode',
    },
  },
  {
    name: 'Ons in home care',
    pack: 'ons',
    kind: 'home-care',
    story: HOME_CARE,
    earns: ['terminaliteitsverklaring incomplete'],
    more: 900,
    shape: {
      lists: 'https://ons.example',
      references: 'relative',
      plan: 'document',
      handOver: 'letter',
      phase: 'flag',
      wlz: 'observations',
    },
  },
  {
    name: 'Ons in a nursing home',
    pack: 'ons',
    kind: 'nursing-home',
    story: NURSING_HOME,
    earns: ['wlz-verblijf-vv10-verpleeghuis incomplete'],
    more: 1_500,
    shape: {
      lists: 'https://ons.example',
      references: 'urn',
      plan: 'document',
      handOver: 'letter',
      phase: 'episode',
      wlz: 'episode',
    },
  },
  {
    ...practice,
    name: 'Medicom',
    pack: 'medicom',
    more: 450,
    shape: {
      lists: 'https://medicom.example',
      references: 'absolute',
      plan: 'form',
      handOver: 'message',
      phase: 'flag',
    },
  },
  {
    ...practice,
    name: 'Promedico',
    pack: 'promedico',
    more: 600,
    shape: {
      lists: 'https://promedico.example',
      references: 'urn',
      plan: 'composition',
      handOver: 'letter',
      phase: 'episode',
    },
  },
  {
    name: 'Ysis with the Wlz as a Coverage',
    pack: 'ysis',
    kind: 'nursing-home',
    story: NURSING_HOME,
    earns: ['wlz-verblijf-vv10-verpleeghuis incomplete'],
    more: 800,
    shape: {
      lists: 'https://ysis.example',
      references: 'relative',
      plan: 'document',
      handOver: 'letter',
      phase: 'problem',
      wlz: 'coverage',
    },
  },
  {
    name: 'Ysis with the Wlz as an episode',
    pack: 'ysis',
    kind: 'nursing-home',
    story: NURSING_HOME,
    earns: ['wlz-verblijf-vv10-verpleeghuis incomplete'],
    more: 400,
    shape: {
      lists: 'https://ysis.example',
      references: 'urn',
      plan: 'document',
      handOver: 'letter',
      phase: 'flag',
      wlz: 'episode',
    },
  },
];

describe('a whole record in the shape of', () => {
  it.each(RECORDS)(
    '$name reaches the findings of the plain one',
    ({ pack, kind, story, more, shape, earns }) => {
      const record = bundleOf([...inShape(story, shape), ...noise(more, shape.lists, more)], shape);
      const plain = assess(story, { at: AT, settings: parseSettings({ organisation: { kind } }) });
      const settings = withBindings(parseSettings({ extends: pack, organisation: { kind } }), 'en');
      const bound = assess(record, { at: AT, settings, language: 'en' });

      expect(plain.findings.map(({ id, status }) => `${id} ${status}`)).toEqual(
        expect.arrayContaining([...earns]),
      );
      expect(bound.problems).toEqual([]);
      expect(verdicts(bound)).toEqual(verdicts(plain));
      // The pack makes the difference.
      const unbound = assess(record, { at: AT, settings: parseSettings({ organisation: { kind } }) });
      expect(verdicts(unbound)).not.toEqual(verdicts(plain));
    },
  );
});

/** Everything but the evidence and the texts; a DBC that is an Account is the same DBC. */
function verdicts({ findings }: Assessment): readonly string[] {
  return findings
    .filter(({ status }) => status !== 'information')
    .map(({ id, status, on, about, conditions }) =>
      [
        id,
        status,
        on,
        about.map((each) => each.split('/').at(-1)).sort(),
        conditions.map((each) => `${each.id} ${each.outcome}`),
      ]
        .flat()
        .join(' '),
    )
    .sort();
}
