import { describe, expect, it } from 'vitest';
import { readContext } from './context.ts';
import { GrantedScopes } from './scopes.ts';
import { contrast, isDark, readStyle } from './style.ts';

describe('what the EHR tells beside the token', () => {
  it('can name the finding that a card is about', () => {
    const appContext = JSON.stringify({
      finding: 'msz-pzp-190099',
      on: '2026-03-02',
      about: ['Procedure/1'],
    });

    expect(readContext({ appContext }).wanted).toEqual({
      finding: 'msz-pzp-190099',
      on: '2026-03-02',
      about: ['Procedure/1'],
    });
  });

  it.each(['{', '"x"', '{"about":1}', 'null'])('opens nothing for an appContext %s', (appContext) => {
    expect(readContext({ appContext }).wanted).toBeUndefined();
  });

  it('leaves the patient unnamed only where the EHR names them', () => {
    expect(readContext({ need_patient_banner: false }).needsPatientBanner).toBe(false);
    expect(readContext({}).needsPatientBanner).toBe(true);
  });
});

describe('what was granted', () => {
  it.each([
    ['patient/*.rs', 'Encounter', 's', 'all'],
    ['patient/Encounter.r', 'Encounter', 's', 'none'],
    ['patient/Encounter.read', 'Encounter', 's', 'all'],
    ['patient/ChargeItem.write', 'ChargeItem', 'c', 'all'],
    ['patient/Observation.rs?category=laboratory', 'Observation', 's', 'some'],
    ['user/*.cruds', 'ChargeItem', 'u', 'all'],
    ['openid launch', 'Patient', 'r', 'none'],
  ] as const)('%s: %s %s is %s', (scopes, type, interaction, access) => {
    expect(new GrantedScopes(scopes).access(type, interaction)).toBe(access);
  });
});

describe('the looks of the EHR', () => {
  it('are taken over where they can be read', () => {
    const style = readStyle({
      color_background: '#101010',
      color_text: '#eeeeee',
      color_highlight: '#8cd',
      dim_border_radius: '4px',
      font_family_body: 'Georgia, serif',
    });

    expect(style).toEqual({
      '--background': '#101010',
      '--text': '#eeeeee',
      '--accent': '#8cd',
      '--radius': '4px',
      '--font': 'Georgia, serif',
    });
    expect(isDark(style)).toBe(true);
  });

  it('are left out where they cannot be read, or are no colour', () => {
    expect(readStyle({ color_background: '#ffffff', color_text: '#bbbbbb', color_highlight: 'red' })).toEqual(
      {},
    );
    expect(readStyle({ dim_border_radius: '4px; background: url(x)' })).toEqual({});
  });

  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  });
});
