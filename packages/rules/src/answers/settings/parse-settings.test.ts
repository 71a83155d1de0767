import { describe, expect, it } from 'vitest';
import { TITLE_IDS } from '../../law/title-ids.ts';
import { parseSettings, SettingsError } from './parse-settings.ts';

/** The mistakes as people read them. */
function mistakes(value: unknown, language?: 'nl' | 'en'): readonly string[] {
  try {
    parseSettings(value, language);
  } catch (error) {
    if (error instanceof SettingsError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('parseSettings', () => {
  it('takes everything an organisation can tell', () => {
    const settings = {
      organisation: { kind: 'hospital', wtza: true },
      agreements: {
        'msz-klinische-zorgdag-thuis-190228': true,
        'tapa-2a-scop-telefonisch': { contract: true, accession: true, until: '2027-12-31' },
        'wlz-h335': { zorgkantoor: true },
      },
      teams: { palliative: ['CareTeam/tpz', 'https://ziekenhuis.example/teams|tpz'], childComfort: [] },
      completeness: { CareTeam: 'complete', Coverage: 'partial' },
      codes: { 'ha-intensieve-zorg-overdag': { system: 'urn:local:ha', code: 'IZ-D' } },
      reminders: { prepared: 14 },
      bindings: { planHandedOver: "Communication.where(status = 'completed')" },
    };

    expect(parseSettings(settings)).toEqual(settings);
  });

  it('takes nothing at all, and an agreement for every title', () => {
    expect(parseSettings({})).toEqual({});
    expect(mistakes({ agreements: Object.fromEntries(TITLE_IDS.map((id) => [id, false])) })).toEqual([]);
  });

  it.each([-1, 1.5, '7'])('takes no %j for a number of days', (prepared) => {
    expect(mistakes({ reminders: { prepared } })).toEqual([
      'reminders.prepared: is geen geheel getal van 0 of meer',
    ]);
  });

  it('names every mistake with its path', () => {
    expect(
      mistakes({
        organisation: { kind: 'clinic', wtza: 'ja' },
        agreements: {
          'tapa-2a-scop-telefonisch': { until: '31-12-2027', contract: 1 },
          'wlz-h335': 'ja',
          'wlz-pgb': { until: '2027-02-29' },
        },
        teams: { palliative: ['CareTeam/tpz', 'tpz'], childComfort: 'CareTeam/kct' },
        completeness: { Coverage: 'mostly' },
        codes: { 'ha-s2-oi': { system: '' } },
        bindings: ['x'],
      }),
    ).toEqual([
      'organisation.kind: bestaat niet; kies uit: hospital, gp-practice, home-care, hospice-bth, hospice-hch, palliative-unit, nursing-home, gp-post',
      'organisation.wtza: is geen true of false',
      'agreements.tapa-2a-scop-telefonisch.contract: is geen true of false',
      'agreements.tapa-2a-scop-telefonisch.until: is geen datum, schrijf JJJJ-MM-DD',
      'agreements.wlz-h335: is geen true of false, en geen object met contract, accession, zorgkantoor of until',
      'agreements.wlz-pgb.until: is geen datum, schrijf JJJJ-MM-DD',
      'teams.palliative[1]: is geen CareTeam, schrijf CareTeam/id of systeem|waarde',
      'teams.childComfort: is geen lijst',
      'completeness.Coverage: bestaat niet; kies uit: complete, partial, not-offered',
      'codes.ha-s2-oi.system: is leeg, vul het in of laat het weg',
      'codes.ha-s2-oi.code: ontbreekt',
      'bindings: is geen object, schrijf sleutels met waarden',
    ]);
  });

  it('names keys that do not exist, and what was meant or is possible', () => {
    expect(
      mistakes({
        organization: {},
        organisation: { soort: 'hospital' },
        agreements: { 'wlz-h355': true, zorgdag: true, 'wlz-pgb': { untill: '2027-12-31' } },
        completeness: { Careteam: 'complete' },
      }),
    ).toEqual([
      'organisation.soort: bestaat niet; kies uit: kind, wtza',
      'agreements.wlz-pgb.untill: bestaat niet; bedoel je until?',
      'agreements.wlz-h355: bestaat niet; bedoel je wlz-h335?',
      'agreements.zorgdag: bestaat niet',
      'completeness.Careteam: bestaat niet; bedoel je CareTeam?',
      'organization: bestaat niet; bedoel je organisation?',
    ]);
  });

  it('says the same in English', () => {
    expect(
      mistakes({ agreements: { 'wlz-h355': true, 'wlz-pgb': { until: 'soon' } }, teams: null }, 'en'),
    ).toEqual([
      'agreements.wlz-pgb.until: is no date, write YYYY-MM-DD',
      'agreements.wlz-h355: does not exist; do you mean wlz-h335?',
      'teams: is empty, fill it in or leave it out',
    ]);
  });

  it.each([[null], [[]], ['hospital'], [3]])('refuses %j as settings', (value) => {
    expect(mistakes(value)).toHaveLength(1);
  });

  it('takes no key from the prototype', () => {
    const settings = parseSettings(JSON.parse('{"agreements":{"__proto__":{"contract":true}}}'));

    expect(Object.keys(settings.agreements ?? {})).toEqual([]);
    expect(Object.getPrototypeOf(settings.agreements)).toBe(Object.prototype);
    expect(mistakes({ agreements: { constructor: true } })).toEqual(['agreements.constructor: bestaat niet']);
  });
});
